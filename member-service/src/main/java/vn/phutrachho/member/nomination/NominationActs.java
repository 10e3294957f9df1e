package vn.phutrachho.member.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.Nominee;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.NewId;
import vn.phutrachho.member.member.command.MemberRefusal;
import vn.phutrachho.member.member.view.FindMembers;
import vn.phutrachho.member.member.view.RegisteredMember;
import vn.phutrachho.member.nomination.command.AdmitNominee;
import vn.phutrachho.member.nomination.command.CompleteClass;
import vn.phutrachho.member.nomination.command.CorrectNominee;
import vn.phutrachho.member.nomination.command.DeclineNomination;
import vn.phutrachho.member.nomination.command.EndNomination;
import vn.phutrachho.member.nomination.command.EraseNominee;
import vn.phutrachho.member.nomination.command.NominatePerson;
import vn.phutrachho.member.nomination.command.NominationRefusal;
import vn.phutrachho.member.nomination.command.ProposeToCommune;
import vn.phutrachho.member.nomination.command.ReturnNomination;
import vn.phutrachho.member.nomination.command.SecondNomination;
import vn.phutrachho.member.nomination.command.SendToClass;
import vn.phutrachho.member.nomination.command.TakeBackStep;
import vn.phutrachho.member.nomination.command.TakeUpNomination;
import vn.phutrachho.member.nomination.command.WithdrawNomination;
import vn.phutrachho.member.nomination.view.FindNominations;
import vn.phutrachho.member.nomination.view.NominationCase;

/** What people do with nominations, by page and by program alike (M4.4). */
@Component
public class NominationActs {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PLACE = 80;
    public static final int LONGEST_TEXT = 300;
    public static final int LONGEST_NUMBER = 60;

    private final Access access;
    private final Commands commands;
    private final FindNominations nominations;
    private final FindMembers members;

    NominationActs(
            Access access, Commands commands, FindNominations nominations, FindMembers members) {
        this.access = access;
        this.commands = commands;
        this.nominations = nominations;
        this.members = members;
    }

    /**
     * Who somebody speaks of.
     *
     * @param born year of birth, where it is known
     * @param home hamlet, or where else they live
     */
    public record Person(
            String name, @Nullable Integer born, String home, @Nullable String occupation) {
        Nominee of(NominationId nomination) {
            return Nominee.of(
                    nomination, name.strip(), born, home.strip(), NominationActs.plain(occupation));
        }
    }

    /**
     * What is recorded of a step.
     *
     * @param reason a must where something is not taken up or given back
     * @param decision number of the decision; a must for an admission
     */
    public record Step(
            NominationStep step,
            LocalDate on,
            @Nullable String reason,
            @Nullable String decision) {}

    /** The member at hand, as the register has them. */
    public RegisteredMember nominator(Caller caller) {
        MemberId member = caller.requireMember();
        RegisteredMember entry = members.each(List.of(member)).get(member);
        if (entry == null || entry.cell(caller.today()).isEmpty()) {
            throw MemberRefusal.left();
        }
        return entry;
    }

    /**
     * A member nominates a person to their own cell; whom another has nominated there already, they
     * nominate besides.
     *
     * @param another whether the member says that it is nobody of nearly the same name
     * @return the nomination, be it new or the other's
     */
    public NominationId nominate(Person person, String why, LocalDate on, boolean another) {
        Caller caller = access.caller();
        RegisteredMember member = nominator(caller);
        UnitId cell = member.lastCell();
        demandInCell(member, cell, on);
        NominationId id =
                new NominationId(NewId.ofThisRequest(caller.account(), "nomination").toString());
        Nominee nominee = person.of(id);
        NominationCase same = known(caller, cell, nominee, another);
        if (same == null) {
            commands.send(
                    new NominatePerson(
                            id,
                            cell,
                            member.id(),
                            nominee,
                            Personal.of(id, why.strip()),
                            on,
                            caller.today()),
                    caller);
            return id;
        }
        commands.send(
                new SecondNomination(
                        same.id(),
                        member.id(),
                        Personal.of(same.id(), why.strip()),
                        on,
                        caller.today()),
                caller);
        return same.id();
    }

    private static void demandInCell(RegisteredMember member, UnitId cell, LocalDate on) {
        if (member.cell(on).filter(cell::equals).isEmpty() && on.isBefore(member.since())) {
            throw NominationRefusal.beforeTheMember();
        }
    }

    /** Whoever is on the way in the cell already, or admitted there. */
    private @Nullable NominationCase known(
            Caller caller, UnitId cell, Nominee asked, boolean another) {
        List<NominationCase> inCell =
                nominations.of(caller.tree().withMerged(cell, caller.today()));
        boolean alike = false;
        for (NominationCase each : inCell) {
            if (SamePerson.surely(each.nominee(), asked)) {
                if (each.standing() == NominationStep.ADMITTED) {
                    throw NominationRefusal.admittedAlready();
                }
                if (Road.goesOn(each.standing())) {
                    return each;
                }
            }
            alike |= Road.goesOn(each.standing()) && SamePerson.maybe(each.nominee(), asked);
        }
        if (alike && !another) {
            throw NominationRefusal.maybeTheSame();
        }
        return null;
    }

    /** A member takes back their own nomination. */
    public void withdraw(NominationId id) {
        Caller caller = access.caller();
        demand(caller, id, Deed.READ);
        commands.send(new WithdrawNomination(id, caller.requireMember(), caller.today()), caller);
    }

    /** What is recorded of the person is put right. */
    public void correct(NominationId id, Person person, String reason) {
        Caller caller = access.caller();
        demand(caller, id, Deed.CORRECT);
        commands.send(
                new CorrectNominee(
                        id, person.of(id), Personal.of(id, reason.strip()), caller.today()),
                caller);
    }

    /** The next step, by the cell's secretary or by the commune's officer. */
    public void step(NominationId id, Step step) {
        Caller caller = access.caller();
        NominationCase of = demand(caller, id, Deed.READ);
        NominationRights rights = new NominationRights(caller, of);
        if (!rights.mayEver(step.step())) {
            throw new AccessRefused();
        }
        commands.send(command(caller, of, step), caller);
    }

    private Object command(Caller caller, NominationCase of, Step step) {
        NominationId id = of.id();
        LocalDate on = step.on();
        LocalDate today = caller.today();
        Personal reason = Personal.of(id, plain(step.reason()));
        return switch (step.step()) {
            case TAKEN_UP -> new TakeUpNomination(id, on, today);
            case NOT_TAKEN_UP -> new DeclineNomination(id, reason, on, today);
            case SENT_TO_CLASS -> new SendToClass(id, on, today);
            case CLASS_COMPLETED -> new CompleteClass(id, on, today);
            case PROPOSED -> new ProposeToCommune(id, commune(caller, of), on, today);
            case ADMITTED ->
                    new AdmitNominee(id, commune(caller, of), plain(step.decision()), on, today);
            case RETURNED -> new ReturnNomination(id, commune(caller, of), reason, on, today);
            case NOMINATED, ENDED -> throw NominationRefusal.outOfTurn();
        };
    }

    /** It comes to an end in another way. */
    public void end(
            NominationId id, NominationEnding ground, @Nullable String reason, LocalDate on) {
        Caller caller = access.caller();
        demand(caller, id, Deed.READ_ALL);
        commands.send(
                new EndNomination(id, ground, Personal.of(id, plain(reason)), on, caller.today()),
                caller);
    }

    /**
     * The last step was recorded by mistake.
     *
     * @param last the step that the person has seen as the last
     */
    public void takeBack(NominationId id, NominationStep last, String reason) {
        Caller caller = access.caller();
        NominationCase of = demand(caller, id, Deed.READ);
        if (!new NominationRights(caller, of).mayEver(last)) {
            throw new AccessRefused();
        }
        commands.send(
                new TakeBackStep(id, last, Personal.of(id, reason.strip()), caller.today()),
                caller);
    }

    /** What is personal of the nominee is erased, for ever (Law 91/2025/QH15). */
    public void erase(NominationId id, ErasureDecision decision) {
        Caller caller = access.caller();
        demand(caller, id, Deed.READ_ALL);
        commands.send(new EraseNominee(id, decision, caller.today()), caller);
    }

    /** Whoever may not is told the same as where there is none: ids cannot be tried out. */
    private NominationCase demand(Caller caller, NominationId id, Deed deed) {
        return nominations
                .find(id)
                .filter(of -> new NominationRights(caller, of).may(deed))
                .orElseThrow(AccessRefused::new);
    }

    private static UnitId commune(Caller caller, NominationCase of) {
        UnitId cell = caller.tree().heirOf(of.cell(), caller.today());
        return caller.tree()
                .parent(cell, caller.today())
                .orElseThrow(NominationRefusal::withoutCommune);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
