package vn.phutrachho.kit.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.NewEvent;

/** A commit as member-service writes it: an account has a role. */
public final class GrantedCommit {
    private GrantedCommit() {}

    public static Commit of(
            GrantId grant,
            AccountId account,
            Role role,
            UnitId unit,
            Map<String, String> metadata) {
        var event =
                new AccessGranted(grant, account, role, unit, null, LocalDate.of(2020, 1, 1), null);
        var stored =
                new NewEvent(
                        UUID.randomUUID().toString(),
                        "AccessGrant",
                        grant.value(),
                        0,
                        EventCatalog.nameOf(AccessGranted.class).name(),
                        "1",
                        EventJson.write(event),
                        metadata,
                        Instant.parse("2026-01-05T01:00:00Z"));
        return new Commit(UUID.randomUUID().toString(), List.of(stored));
    }
}
