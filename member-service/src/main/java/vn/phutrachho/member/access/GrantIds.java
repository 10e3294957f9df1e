package vn.phutrachho.member.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;

/**
 * The same role at the same unit from the same day is the same grant, however often it is asked
 * for.
 */
final class GrantIds {
    private GrantIds() {}

    static GrantId of(AccountId account, Role role, UnitId unit, LocalDate from) {
        String name = String.join("|", account.value(), role.name(), unit.value(), from.toString());
        return new GrantId("g-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
