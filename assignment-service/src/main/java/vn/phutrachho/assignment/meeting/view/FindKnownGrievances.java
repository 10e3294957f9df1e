package vn.phutrachho.assignment.meeting.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks what this service knows of grievances. */
@Component
public class FindKnownGrievances {
    private static final int MOST = 500;

    private final View<KnownGrievance> grievances;

    FindKnownGrievances(Views views, KnownGrievancesProjection projection) {
        this.grievances = views.of(projection);
    }

    /** Those of the grievances that are known, by id. */
    public Map<GrievanceId, KnownGrievance> byId(Collection<GrievanceId> ids) {
        return grievances.findAll(texts(ids)).stream()
                .collect(Collectors.toMap(KnownGrievance::id, Function.identity()));
    }

    /**
     * Grievances that a meeting must conclude, the longest waiting first; what is kept confidential
     * is never discussed in one.
     */
    public List<KnownGrievance> atCell(Collection<UnitId> cells) {
        return grievances.where(
                Filters.and(of(cells, Standing.AT_CELL), Filters.eq("d.confidential", false)),
                Sorts.ascending("d.heardOn", "_id"),
                0,
                MOST);
    }

    /**
     * Grievances of the cells that want something else than a meeting: facts, their answer carried
     * back, or to be settled in confidence.
     */
    public List<KnownGrievance> wanting(Collection<UnitId> cells) {
        return grievances.where(
                Filters.or(
                        of(cells, Standing.FACTS_ASKED, Standing.TO_CARRY_BACK),
                        Filters.and(
                                of(cells, Standing.AT_CELL), Filters.eq("d.confidential", true))));
    }

    /** Grievances of the cells for which a conclusion came too late, on that day or since. */
    public List<KnownGrievance> notFollowed(Collection<UnitId> cells, LocalDate since) {
        return grievances.where(
                Filters.and(
                        Filters.in("d.cell", texts(cells)),
                        Filters.gte("d.notFollowed.on", since)));
    }

    /** Grievances of these households that are not at their end. */
    public List<KnownGrievance> open(Collection<HouseholdId> households) {
        return grievances.where(
                Filters.and(
                        Filters.in("d.household", texts(households)),
                        Filters.ne("d.standing", Standing.ENDED.name())));
    }

    /** Grievances that the member brought and that wait for facts. */
    public List<KnownGrievance> factsAskedOf(MemberId by) {
        return grievances.where(
                Filters.and(
                        Filters.eq("d.by", by.value()),
                        Filters.eq("d.standing", Standing.FACTS_ASKED.name())));
    }

    private static Bson of(Collection<UnitId> cells, Standing... standings) {
        return Filters.and(
                Filters.in("d.cell", texts(cells)),
                Filters.in("d.standing", List.of(standings).stream().map(Enum::name).toList()));
    }

    private static List<String> texts(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toList();
    }
}
