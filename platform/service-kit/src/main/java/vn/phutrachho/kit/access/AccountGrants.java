package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;

/** Everything that one account was ever allowed, as dated facts. */
public record AccountGrants(AccountId account, List<Grant> grants) {
    /**
     * A role at a unit.
     *
     * @param from first day
     * @param until last day; null while there is none
     */
    public record Grant(
            GrantId id,
            Role role,
            UnitId unit,
            @Nullable MemberId member,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** Those that count on the day. */
    public List<Grant> on(LocalDate day) {
        return grants.stream().filter(grant -> grant.on(day)).toList();
    }
}
