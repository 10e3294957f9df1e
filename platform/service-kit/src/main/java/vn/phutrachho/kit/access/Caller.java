package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.AccountGrants.Grant;

/**
 * Who is asking, and what they may: their grants of today, at their units and everywhere beneath
 * them as the tree stands today.
 */
public record Caller(AccountId account, List<Grant> grants, UnitTree tree, LocalDate today) {
    public Caller {
        grants = List.copyOf(grants);
    }

    /** The member that the person is, if they are one. */
    public Optional<MemberId> member() {
        return grants.stream().map(Grant::member).filter(Objects::nonNull).findFirst();
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether they have the role at the unit or at one above it. */
    public boolean has(Role role, UnitId unit) {
        return grants.stream()
                .anyMatch(g -> g.role() == role && tree.isWithin(unit, g.unit(), today));
    }

    /** The units at which they have the role. */
    public List<UnitId> unitsWith(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::unit)
                .distinct()
                .toList();
    }

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /**
     * @throws AccessRefused unless they have one of the roles at the unit or above it
     */
    public void require(UnitId unit, Role... roles) {
        for (Role role : roles) {
            if (has(role, unit)) {
                return;
            }
        }
        throw new AccessRefused();
    }

    /**
     * @throws AccessRefused unless they have one of the roles somewhere
     */
    public void requireAny(Role... roles) {
        for (Role role : roles) {
            if (has(role)) {
                return;
            }
        }
        throw new AccessRefused();
    }

    /**
     * @throws AccessRefused unless they are a member
     */
    public MemberId requireMember() {
        return member().orElseThrow(AccessRefused::new);
    }
}
