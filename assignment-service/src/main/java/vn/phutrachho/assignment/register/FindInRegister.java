package vn.phutrachho.assignment.register;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks for members and households as the registers say they are. */
@Component
public class FindInRegister {
    private final View<CellMember> members;
    private final View<CellHousehold> households;

    FindInRegister(
            Views views,
            CellMembersProjection membersProjection,
            CellHouseholdsProjection householdsProjection) {
        this.members = views.of(membersProjection);
        this.households = views.of(householdsProjection);
    }

    /**
     * The same, once all is known that is recorded by now.
     *
     * @throws vn.phutrachho.projections.ViewLagsBehind when that takes too long
     */
    public FindInRegister asRecorded() {
        members.asRecorded();
        households.asRecorded();
        return this;
    }

    /** Members of a cell on a day, by given name. */
    public List<CellMember> members(UnitId cell, LocalDate day) {
        return members.where(Filters.eq("d.stays.cell", cell.value())).stream()
                .filter(m -> m.isOf(cell, day))
                .sorted(
                        Comparator.comparing(CellMember::name, Vietnamese.givenName())
                                .thenComparing(m -> m.id().value()))
                .toList();
    }

    /** Households of a cell's area on a day, by hamlet and head. */
    public List<CellHousehold> households(UnitId cell, LocalDate day) {
        return households.where(Filters.eq("d.stays.cell", cell.value())).stream()
                .filter(h -> h.isOf(cell, day))
                .sorted(
                        Comparator.comparing(CellHousehold::hamlet, Vietnamese.alphabet())
                                .thenComparing(CellHousehold::head, Vietnamese.alphabet())
                                .thenComparing(h -> h.id().value()))
                .toList();
    }

    public Optional<CellMember> member(MemberId id) {
        return members.find(id.value());
    }

    public Optional<CellHousehold> household(HouseholdId id) {
        return households.find(id.value());
    }

    /** Those of the households that are known, by id. */
    public Map<HouseholdId, CellHousehold> households(Collection<HouseholdId> ids) {
        return households.findAll(ids.stream().map(HouseholdId::value).toList()).stream()
                .collect(Collectors.toMap(CellHousehold::id, Function.identity()));
    }

    /** Which of the members are none any more on the day. */
    public Set<MemberId> gone(Collection<MemberId> ids, LocalDate day) {
        return members(ids).values().stream()
                .filter(known -> known.hasLeft(day))
                .map(CellMember::id)
                .collect(Collectors.toSet());
    }

    /** Those of the members that are known, by id. */
    public Map<MemberId, CellMember> members(Collection<MemberId> ids) {
        return members.findAll(ids.stream().map(MemberId::value).toList()).stream()
                .collect(Collectors.toMap(CellMember::id, Function.identity()));
    }
}
