package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.member.AccessGrantEvent;
import vn.phutrachho.events.member.AccessGrantEvent.AccessEnded;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.kit.access.AccountGrants.Grant;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Every service's own copy of who may do what, one document for each account. */
public final class GrantsProjection implements Projection<AccountGrants> {
    @Override
    public String name() {
        return "access-grants";
    }

    @Override
    public Class<AccountGrants> document() {
        return AccountGrants.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("grants.unit"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AccessGrantEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof AccessGrantEvent grant
                ? Set.of(account(grant).value())
                : Set.of();
    }

    @Override
    public AccountGrants fold(String id, @Nullable AccountGrants before, RecordedEvent event) {
        List<Grant> grants = before == null ? List.of() : before.grants();
        return new AccountGrants(new AccountId(id), fold(grants, (AccessGrantEvent) event.event()));
    }

    private static List<Grant> fold(List<Grant> grants, AccessGrantEvent event) {
        return switch (event) {
            case AccessGranted(
                            var id,
                            var account,
                            var role,
                            var unit,
                            var member,
                            var from,
                            var until) ->
                    Stream.concat(
                                    grants.stream(),
                                    Stream.of(new Grant(id, role, unit, member, from, until)))
                            .toList();
            case AccessEnded(var id, var account, var role, var unit, var on) ->
                    grants.stream().map(grant -> ended(grant, id, on)).toList();
        };
    }

    private static Grant ended(Grant grant, GrantId id, LocalDate on) {
        return grant.id().equals(id)
                ? new Grant(
                        id,
                        grant.role(),
                        grant.unit(),
                        grant.member(),
                        grant.from(),
                        on.minusDays(1))
                : grant;
    }

    private static AccountId account(AccessGrantEvent event) {
        return switch (event) {
            case AccessGranted granted -> granted.account();
            case AccessEnded ended -> ended.account();
        };
    }
}
