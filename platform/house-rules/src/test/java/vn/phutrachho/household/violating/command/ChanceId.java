package vn.phutrachho.household.violating.command;

import java.util.UUID;

/** Makes an id by chance. */
public record ChanceId(String id) {
    public static ChanceId any() {
        return new ChanceId(UUID.randomUUID().toString());
    }
}
