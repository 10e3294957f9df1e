package vn.phutrachho.household.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.household.command.CorrectHousehold;
import vn.phutrachho.household.household.command.EraseHousehold;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.command.HouseholdLeaves;
import vn.phutrachho.household.household.command.HouseholdRefusal;
import vn.phutrachho.household.household.command.MoveHousehold;
import vn.phutrachho.household.household.command.RecordPovertyStatus;
import vn.phutrachho.household.household.command.RegisterHousehold;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.Outcome;

/** The register as its keepers work with it, by page or by program: the commune's officers. */
@Component
public class KeepRegister {
    private final Commands commands;
    private final FindHouseholds find;
    private final HouseholdRights rights;
    private final FindGrievances cases;

    KeepRegister(
            Commands commands, FindHouseholds find, HouseholdRights rights, FindGrievances cases) {
        this.commands = commands;
        this.find = find;
        this.rights = rights;
        this.cases = cases;
    }

    /** A household enters the register of a cell. */
    public void register(Caller caller, RegisterHousehold command) {
        rights.demandWriting(caller, command.cell());
        demandFreeCode(command.cell(), command.code().value(), command.household());
        commands.send(command, caller);
    }

    /** What the register says is corrected or has changed. */
    public void correct(
            Caller caller, HouseholdId household, HouseholdDetails details, LocalDate from) {
        write(caller, household);
        demandPast(caller, from);
        commands.send(new CorrectHousehold(household, details, from), caller);
    }

    /**
     * The same by somebody who has the whole of it before them: what another has changed since is
     * not undone unseen.
     *
     * @param seen the mark of what they were shown ({@link HouseholdDetails#mark()})
     */
    public void correctSeen(
            Caller caller,
            HouseholdId household,
            HouseholdDetails details,
            LocalDate from,
            String seen) {
        HouseholdDetails now = write(caller, household).details();
        if (!now.mark().equals(seen) && !now.equals(details)) {
            throw new HouseholdRefusal.ChangedMeanwhile();
        }
        correct(caller, household, details, from);
    }

    /**
     * The chairman's decision on the poverty status is recorded (M4.3).
     *
     * @param decidedOn null where nobody says so
     */
    public void recordPoverty(
            Caller caller,
            HouseholdId household,
            PovertyStatus poverty,
            String decision,
            @Nullable LocalDate decidedOn,
            int year,
            LocalDate from) {
        write(caller, household);
        demandPast(caller, from);
        if (decidedOn != null && decidedOn.isAfter(caller.today())) {
            throw new HouseholdRefusal.DecidedAhead();
        }
        commands.send(
                new RecordPovertyStatus(household, poverty, decision, decidedOn, year, from),
                caller);
    }

    /** The household lives in another cell's area, of the same or another commune. */
    public void move(Caller caller, HouseholdId household, UnitId to, LocalDate on) {
        HouseholdCard card = write(caller, household);
        rights.demandWriting(caller, to);
        demandPast(caller, on);
        demandFreeCode(to, card.code(), household);
        commands.send(new MoveHousehold(household, card.cell(), to, on), caller);
    }

    /** The household is no longer in the province. */
    public void leave(Caller caller, HouseholdId household, GoneReason why, LocalDate on) {
        write(caller, household);
        demandPast(caller, on);
        commands.send(new HouseholdLeaves(household, why, on), caller);
    }

    /**
     * What is personal of a household that is no longer here is erased, for ever (Law
     * 91/2025/QH15).
     */
    public void erase(Caller caller, HouseholdId household, ErasureDecision decision) {
        write(caller, household);
        if (cases.everyOf(household).stream().anyMatch(it -> it.now().stage().isOpen())) {
            throw new HouseholdRefusal.CasesOpen();
        }
        commands.send(new EraseHousehold(household, decision, caller.today()), caller);
    }

    /**
     * Writes what an import was shown to change: first those who are new, then what changes.
     *
     * @param written all of them of one cell, which the person was shown to write
     */
    void writeAll(Caller caller, List<?> written) {
        send(caller, written.stream().filter(RegisterHousehold.class::isInstance).toList());
        send(caller, written.stream().filter(it -> !(it instanceof RegisterHousehold)).toList());
    }

    private void send(Caller caller, List<?> some) {
        for (Outcome outcome : commands.sendAll(some, caller)) {
            if (outcome.refusal() != null) {
                throw outcome.refusal();
            }
        }
    }

    private HouseholdCard write(Caller caller, HouseholdId household) {
        HouseholdCard card = find.named(household);
        rights.demandWriting(caller, card.cell());
        return card;
    }

    /** The register says what is so by now, and its views know no later day. */
    private static void demandPast(Caller caller, LocalDate day) {
        if (day.isAfter(caller.today())) {
            throw new HouseholdRefusal.InTheFuture();
        }
    }

    private void demandFreeCode(UnitId cell, String code, HouseholdId household) {
        if (find.isCodeTaken(cell, code, household)) {
            throw new HouseholdRefusal.CodeTaken();
        }
    }
}
