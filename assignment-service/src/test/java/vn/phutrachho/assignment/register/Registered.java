package vn.phutrachho.assignment.register;

import java.util.List;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.PovertyStatus;

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
}
