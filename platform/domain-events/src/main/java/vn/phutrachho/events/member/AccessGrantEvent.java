package vn.phutrachho.events.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;

/** Who may see and do what, where and when (D13). */
public sealed interface AccessGrantEvent extends DomainEvent {
    /** Which grant. */
    GrantId grant();

    /**
     * An account has a role at a unit and everywhere beneath it.
     *
     * @param member which member the account is; present for the role MEMBER and wherever the
     *     person is a member too
     * @param from first day
     * @param until last day, if it has one
     */
    @Named("access-grant.access-granted")
    record AccessGranted(
            GrantId grant,
            AccountId account,
            Role role,
            UnitId unit,
            @Nullable MemberId member,
            LocalDate from,
            @Nullable LocalDate until)
            implements AccessGrantEvent {}

    /**
     * The grant counts no more.
     *
     * @param on first day without it
     */
    @Named("access-grant.access-ended")
    record AccessEnded(GrantId grant, AccountId account, Role role, UnitId unit, LocalDate on)
            implements AccessGrantEvent {}
}
