package vn.phutrachho.member.nomination.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.projections.Views;

/** Asks for nominations. Who may ask is the edge's question. */
@Component
public class FindNominations {
    private final Views views;
    private final NominationProjection nominations;
    private final NominationYearsProjection years;

    FindNominations(
            Views views, NominationProjection nominations, NominationYearsProjection years) {
        this.views = views;
        this.nominations = nominations;
        this.years = years;
    }

    public Optional<NominationCase> find(NominationId nomination) {
        return views.of(nominations).find(nomination.value());
    }

    /** Those that the member nominated, the newest first. */
    public List<NominationCase> of(MemberId member) {
        return views.of(nominations).where(eq("d.nominators.member", member.value())).stream()
                .sorted(comparing(NominationCase::nominatedOn, reverseOrder()))
                .toList();
    }

    /** All of the cells, whatever waits longest first. */
    public List<NominationCase> of(Collection<UnitId> cells) {
        return sorted(views.of(nominations).where(in("d.cell", values(cells))).stream());
    }

    /** Those of the cells that stand at one of the steps. */
    public List<NominationCase> of(Collection<UnitId> cells, Collection<NominationStep> standing) {
        return sorted(
                views
                        .of(nominations)
                        .where(
                                and(
                                        in("d.cell", values(cells)),
                                        in(
                                                "d.standing",
                                                standing.stream().map(Enum::name).toList())))
                        .stream());
    }

    /** The figures of all cells in a year. */
    public List<NominationYear> year(int year) {
        return views.of(years).where(eq("d.year", year));
    }

    private static List<NominationCase> sorted(Stream<NominationCase> found) {
        return found.sorted(comparing(NominationCase::since)).toList();
    }

    private static List<String> values(Collection<UnitId> cells) {
        return cells.stream().map(UnitId::value).toList();
    }
}
