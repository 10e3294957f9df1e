package vn.phutrachho.member.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.member.member.command.ChangeDutyStatus;
import vn.phutrachho.member.member.command.CorrectMember;
import vn.phutrachho.member.member.command.EraseMember;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.member.member.command.RecordLeaving;
import vn.phutrachho.member.member.command.TransferMember;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;

/**
 * The register as its keepers work with it: the cell's secretary and the officers of its commune.
 * Whoever may not see an entry is told the same as if there were none of theirs to see.
 */
@Component
public class KeepRegister {
    private static final Role[] KEEPERS = {Role.SECRETARY, Role.COMMUNE_OFFICER};
    private static final Role[] READERS = {Role.SECRETARY, Role.COMMUNE_OFFICER, Role.AUDITOR};

    private final Access access;
    private final Commands commands;
    private final FindMembers members;
    private final Today today;

    KeepRegister(Access access, Commands commands, FindMembers members, Today today) {
        this.access = access;
        this.commands = commands;
        this.members = members;
        this.today = today;
    }

    /** Lets only those pass who may read the register of the cell. */
    public Caller demandReader(UnitId cell) {
        Caller caller = access.caller();
        caller.require(cell, READERS);
        return caller;
    }

    /** A member's entry, for its readers and for the member. */
    public RegisteredMember read(MemberId member) {
        Caller caller = access.caller();
        RegisteredMember entry = members.each(java.util.List.of(member)).get(member);
        if (entry == null) {
            caller.requireAny(READERS);
            throw MemberRefusal.unknown();
        }
        if (!caller.member().filter(member::equals).isPresent()) {
            caller.require(entry.lastCell(), READERS);
        }
        return entry;
    }

    /** Clause 2 treats the member otherwise from a day on (M2.2). */
    public void changeDuty(
            MemberId member,
            DutyStatus duty,
            LocalDate from,
            @Nullable LocalDate until,
            String paper) {
        Caller caller = keeperOf(member, KEEPERS);
        commands.send(new ChangeDutyStatus(member, duty, from, until, paper.strip()), caller);
    }

    /**
     * The register is put right, or something in it has changed.
     *
     * @param from from when it is so; not a day that is still to come, since the register has no
     *     entry of the future
     * @param seen what {@link RegisteredMember#state} was when somebody began to write; null where
     *     nobody looked
     */
    public void correct(
            MemberId member, Correction correction, LocalDate from, @Nullable String seen) {
        Caller caller = keeperOf(member, KEEPERS);
        RegisteredMember entry = read(member);
        if (seen != null && !seen.equals(entry.state())) {
            throw MemberRefusal.changedMeanwhile();
        }
        if (from.isAfter(today.get())) {
            throw MemberRefusal.correctedAhead();
        }
        commands.send(new CorrectMember(member, correction.of(entry), from), caller);
    }

    /** The member belongs to another cell from a day on; decided by the commune they leave. */
    public void transfer(MemberId member, UnitId to, LocalDate on) {
        Caller caller = keeperOf(member, Role.COMMUNE_OFFICER);
        Unit cell = access.tree().find(to).orElseThrow(MemberRefusal::notACell);
        if (cell.kind() != UnitKind.CELL || !cell.existsOn(on)) {
            throw MemberRefusal.notACell();
        }
        commands.send(new TransferMember(member, to, on), caller);
    }

    /** The member belongs to no cell any more. */
    public void leave(MemberId member, LeavingReason reason, LocalDate on) {
        Caller caller = keeperOf(member, KEEPERS);
        commands.send(new RecordLeaving(member, reason, on), caller);
    }

    /** What is personal of a member who has left is erased, for ever (Law 91/2025/QH15). */
    public void erase(MemberId member, ErasureDecision decision) {
        Caller caller = keeperOf(member, Role.COMMUNE_OFFICER);
        commands.send(new EraseMember(member, decision, caller.today()), caller);
    }

    /** Whether the person at hand may erase what is personal of the entry. */
    public boolean mayErase(RegisteredMember member) {
        return member.left() != null
                && member.erased() == null
                && access.caller().has(Role.COMMUNE_OFFICER, member.lastCell());
    }

    /** Whether the person at hand may change the entry. */
    public boolean mayKeep(RegisteredMember member) {
        Caller caller = access.caller();
        return caller.has(Role.SECRETARY, member.lastCell())
                || caller.has(Role.COMMUNE_OFFICER, member.lastCell());
    }

    /** The day from which a change counts when none is named. */
    public LocalDate today() {
        return today.get();
    }

    private Caller keeperOf(MemberId member, Role... roles) {
        Caller caller = access.caller();
        caller.requireAny(roles);
        RegisteredMember entry = members.each(java.util.List.of(member)).get(member);
        if (entry == null) {
            throw new AccessRefused(); // as for a member elsewhere: ids cannot be tried out
        }
        caller.require(entry.lastCell(), roles);
        return caller;
    }
}
