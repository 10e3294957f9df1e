package vn.phutrachho.member.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.access.command.EndAccess;
import vn.phutrachho.member.access.command.GrantAccess;
import vn.phutrachho.member.access.command.GrantRefusal;
import vn.phutrachho.member.access.view.FindGrants;
import vn.phutrachho.member.member.view.FindMembers;

/** An administrator gives and ends roles. What they see of members is whether there is one. */
@Component
public class GiveAccess {
    private final Access access;
    private final Commands commands;
    private final FindGrants grants;
    private final FindMembers members;
    private final Today today;

    GiveAccess(
            Access access, Commands commands, FindGrants grants, FindMembers members, Today today) {
        this.access = access;
        this.commands = commands;
        this.grants = grants;
        this.members = members;
        this.today = today;
    }

    /** Lets only administrators of the whole system pass. */
    public Caller demandAdministrator() {
        Caller caller = access.caller();
        caller.require(UnitTree.ROOT, Role.ADMINISTRATOR);
        return caller;
    }

    /** Gives an account a role at a unit; the same once more changes nothing. */
    public GrantId grant(
            AccountId account,
            Role role,
            UnitId unit,
            @Nullable MemberId member,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Caller caller = demandAdministrator();
        LocalDate first = from == null ? today.get() : from;
        demandUnit(role, unit, first);
        demandMember(role, unit, member, first);
        GrantId id = GrantIds.of(account, role, unit, first);
        commands.send(new GrantAccess(id, account, role, unit, member, first, until), caller);
        return id;
    }

    /** Ends a grant: it does not count on that day any more. */
    public void end(GrantId grant, @Nullable LocalDate on) {
        Caller caller = demandAdministrator();
        LocalDate day = on == null ? today.get() : on;
        demandAnotherAdministrator(grant);
        commands.send(new EndAccess(grant, day), caller);
    }

    private void demandUnit(Role role, UnitId unit, LocalDate day) {
        boolean root = unit.equals(UnitTree.ROOT);
        boolean there = access.tree().find(unit).filter(u -> u.existsOn(day)).isPresent();
        if (role == Role.ADMINISTRATOR ? !root : !there) {
            throw GrantRefusal.unknownUnit(unit);
        }
    }

    /** A member in another cell could otherwise be seen by whoever is named here. */
    private void demandMember(Role role, UnitId unit, @Nullable MemberId member, LocalDate day) {
        if (member == null) {
            return; // the grant itself knows whether it needs one
        }
        boolean there =
                members.each(List.of(member)).values().stream()
                        .anyMatch(m -> role != Role.MEMBER || isIn(m.lastCell(), unit, day));
        if (!there) {
            throw GrantRefusal.unknownMember();
        }
    }

    private boolean isIn(UnitId cell, UnitId unit, LocalDate day) {
        return access.tree().isWithin(cell, unit, day);
    }

    private void demandAnotherAdministrator(GrantId grant) {
        boolean ofAdministrator =
                grants.one(grant).filter(line -> line.role() == Role.ADMINISTRATOR).isPresent();
        if (ofAdministrator && grants.administrators(today.get()) < 2) {
            throw GrantRefusal.lastAdministrator();
        }
    }
}
