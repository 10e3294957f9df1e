package vn.phutrachho.assignment.responsibility.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * Who has whom in a cell on a day, and who has nobody (M2.4).
 *
 * @param idle members who should have a household and have none
 */
public record Coverage(
        UnitId cell,
        LocalDate day,
        List<Covered> households,
        List<CellMember> members,
        List<CellMember> idle) {

    /**
     * A household and who is responsible for it.
     *
     * @param holder nobody where absent
     * @param history everybody who ever was
     */
    public record Covered(
            CellHousehold household, @Nullable MemberId holder, @Nullable Holdings history) {}

    /** Households without anybody. */
    public List<Covered> uncovered() {
        return households.stream().filter(c -> c.holder() == null).toList();
    }

    /** Households with somebody. */
    public long covered() {
        return households.stream().filter(c -> c.holder() != null).count();
    }

    /** A member of the cell. */
    public Optional<CellMember> member(@Nullable MemberId id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Who has which household; those without anybody are not in it. */
    public Map<HouseholdId, MemberId> held() {
        Map<HouseholdId, MemberId> found = new HashMap<>();
        for (Covered covered : households) {
            if (covered.holder() != null) {
                found.put(covered.household().id(), covered.holder());
            }
        }
        return found;
    }

    /** How many households a member has. */
    public long countOf(MemberId member) {
        return households.stream().filter(c -> member.equals(c.holder())).count();
    }

    /** How many members have at least one household. */
    public long holders() {
        return households.stream().map(Covered::holder).filter(h -> h != null).distinct().count();
    }
}
