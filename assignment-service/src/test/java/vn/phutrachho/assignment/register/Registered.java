package vn.phutrachho.assignment.register;

import java.util.List;
import vn.phutrachho.assignment.register.CellMember.Duty;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.member.HealthBand;

/** What the registers may have told, where a test cares for little of it. */
public final class Registered {
    private Registered() {}

    /** An ordinary household of four. */
    public static CellHousehold household(HouseholdId id, String head, Stay... stays) {
        return new CellHousehold(
                id,
                head,
                List.of(stays),
                "Xóm Gò",
                "1",
                4,
                PovertyStatus.NONE,
                10,
                false,
                false,
                null,
                List.of());
    }

    /** A member in full health who can have five households and is no leader. */
    public static CellMember member(MemberId id, String name, List<Stay> stays, List<Duty> duties) {
        return new CellMember(
                id,
                name,
                stays,
                duties,
                false,
                "Xóm Gò",
                "1",
                HealthBand.FULL,
                5,
                List.of(),
                List.of());
    }
}
