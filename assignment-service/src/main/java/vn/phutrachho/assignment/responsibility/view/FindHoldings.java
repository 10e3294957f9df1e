package vn.phutrachho.assignment.responsibility.view;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks who is and was responsible for whom. */
@Component
public class FindHoldings {
    private final View<Holdings> holdings;
    private final Remembered<MemberId, List<Holdings>> everHeldBy;

    FindHoldings(Views views, HoldingsProjection projection) {
        this.holdings = views.of(projection);
        this.everHeldBy =
                holdings.remembered(
                        member -> holdings.where(Filters.eq("d.holdings.member", member.value())));
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindHoldings asRecorded() {
        holdings.asRecorded();
        return this;
    }

    public Optional<Holdings> of(HouseholdId household) {
        return holdings.find(household.value());
    }

    /** Those of the households that ever had anybody. */
    public Map<HouseholdId, Holdings> of(Collection<HouseholdId> households) {
        return holdings.findAll(households.stream().map(HouseholdId::value).toList()).stream()
                .collect(Collectors.toMap(Holdings::household, Function.identity()));
    }

    /** Every household that the cell ever had in its charge. */
    public List<Holdings> ofCell(UnitId cell) {
        return holdings.where(Filters.eq("d.holdings.cell", cell.value()));
    }

    /** What a member is responsible for now. */
    public List<Holdings> heldBy(MemberId member) {
        return holdings.where(Filters.eq("d.holder", member.value()));
    }

    /** Every household that the member ever had in charge. */
    public List<Holdings> everHeldBy(MemberId member) {
        return everHeldBy.get(member);
    }

    /** A member's duties that were in force on some day of a month. */
    public List<Charge> charges(MemberId member, YearMonth month) {
        return everHeldBy(member).stream()
                .flatMap(h -> charges(h, member))
                .filter(c -> c.touches(month))
                .toList();
    }

    private static Stream<Charge> charges(Holdings of, MemberId member) {
        return of.holdings().stream()
                .filter(h -> h.member().equals(member))
                .map(h -> new Charge(of.household(), h.from(), h.until()));
    }

    /** Who was responsible at the end of a year: last year's ties. */
    public Optional<MemberId> atYearsEnd(Holdings of, int year) {
        return of.on(LocalDate.of(year, 12, 31)).map(Holdings.Holding::member);
    }
}
