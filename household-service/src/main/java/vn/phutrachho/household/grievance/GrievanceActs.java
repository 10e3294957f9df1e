package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.commands.Commands;

/** What people do with grievances, by page or by program: whether they may, then the command. */
@Component
public class GrievanceActs {
    private final Commands commands;
    private final FindGrievances find;
    private final FindHouseholds households;
    private final GrievanceRights rights;
    private final Clockwork clockwork;

    GrievanceActs(
            Commands commands,
            FindGrievances find,
            FindHouseholds households,
            GrievanceRights rights,
            Clockwork clockwork) {
        this.commands = commands;
        this.find = find;
        this.households = households;
        this.rights = rights;
        this.clockwork = clockwork;
    }

    /**
     * What a household said, written down by the member who was responsible for it on that day.
     *
     * @param grievance its id from now on
     */
    public void report(
            Caller caller,
            GrievanceId grievance,
            HouseholdId household,
            GrievanceKind kind,
            Theme theme,
            String words,
            boolean nameMayTravel,
            LocalDate heardOn) {
        MemberId member = caller.requireMember();
        if (!households
                .careFor(household)
                .responsibleOn(heardOn)
                .filter(member::equals)
                .isPresent()) {
            throw new AccessRefused();
        }
        HouseholdCard card = households.named(household);
        commands.send(
                new ReportGrievance(
                        grievance,
                        household,
                        card.cell(),
                        kind,
                        theme,
                        Personal.of(household, words.strip()),
                        nameMayTravel,
                        member,
                        heardOn,
                        caller.today(),
                        clockwork.from(caller.today())),
                caller);
    }

    /** The secretary settles it for the cell. */
    public void settle(Caller caller, GrievanceId grievance, String conclusion) {
        act(
                caller,
                Deed.SETTLE,
                grievance,
                it ->
                        new SettleAtCell(
                                grievance,
                                it.said().cell(),
                                said(it, conclusion),
                                caller.today(),
                                clockwork.from(caller.today())));
    }

    /** The secretary leaves it for a later meeting. */
    public void carryOver(
            Caller caller, GrievanceId grievance, String conclusion, YearMonth month) {
        act(
                caller,
                Deed.CARRY_OVER,
                grievance,
                it ->
                        new CarryOver(
                                grievance,
                                it.said().cell(),
                                said(it, conclusion),
                                month,
                                caller.today()));
    }

    /** Whoever has it on their desk passes it on. */
    public void refer(Caller caller, GrievanceId grievance, UnitId to, String reason) {
        demandDesk(caller, to);
        act(
                caller,
                Deed.REFER,
                grievance,
                it ->
                        new ReferGrievance(
                                grievance,
                                it.now().desk(),
                                to,
                                said(it, reason),
                                caller.today(),
                                clockwork.from(caller.today())));
    }

    /** The desk it was referred to takes it on. */
    public void accept(Caller caller, GrievanceId grievance) {
        act(
                caller,
                Deed.ACCEPT,
                grievance,
                it ->
                        new AcceptGrievance(
                                grievance,
                                it.now().desk(),
                                caller.today(),
                                clockwork.from(caller.today())));
    }

    /** The desk that took it on says what will be done, by when, or why not. */
    public void answer(
            Caller caller, GrievanceId grievance, String answer, @Nullable LocalDate doneBy) {
        act(
                caller,
                Deed.ANSWER,
                grievance,
                it ->
                        new AnswerGrievance(
                                grievance,
                                it.now().desk(),
                                said(it, answer),
                                doneBy,
                                caller.today(),
                                clockwork.from(caller.today())));
    }

    /** The member responsible by now brought the answer to the household. */
    public void carryBack(Caller caller, GrievanceId grievance, LocalDate on) {
        demandPast(caller, on);
        MemberId member = caller.requireMember();
        act(caller, Deed.CARRY_BACK, grievance, _ -> new CarryAnswerBack(grievance, member, on));
    }

    /** The household is content. */
    public void content(Caller caller, GrievanceId grievance, LocalDate on) {
        demandPast(caller, on);
        MemberId member = caller.requireMember();
        act(caller, Deed.CONFIRM, grievance, _ -> new ConfirmContent(grievance, member, on));
    }

    /** The household is not content: it lies again where it was answered. */
    public void notContent(Caller caller, GrievanceId grievance, String why, LocalDate on) {
        demandPast(caller, on);
        MemberId member = caller.requireMember();
        act(
                caller,
                Deed.CONFIRM,
                grievance,
                it ->
                        new ConfirmNotContent(
                                grievance,
                                member,
                                said(it, why),
                                on,
                                clockwork.from(caller.today())));
    }

    /** The answer was brought back unless it was before, and this is the household's word. */
    public void householdsWord(
            Caller caller, GrievanceId grievance, boolean content, String why, LocalDate on) {
        if (!content && why.isBlank()) {
            throw new InvalidValue("grievance.why-missing", "Why they are not content");
        }
        if (find.named(grievance).now().stage() == CaseStage.ANSWERED) {
            carryBack(caller, grievance, on);
        }
        if (content) {
            content(caller, grievance, on);
        } else {
            notContent(caller, grievance, why, on);
        }
    }

    /** The household takes it back. */
    public void withdraw(Caller caller, GrievanceId grievance) {
        MemberId member = caller.requireMember();
        act(
                caller,
                Deed.WITHDRAW,
                grievance,
                _ -> new WithdrawGrievance(grievance, member, caller.today()));
    }

    private void act(
            Caller caller,
            Deed deed,
            GrievanceId grievance,
            Function<GrievanceCase, Object> command) {
        GrievanceCase it = find.named(grievance);
        rights.demand(caller, deed, it);
        commands.send(command.apply(it), caller);
    }

    private static Personal said(GrievanceCase it, String text) {
        return Personal.of(it.said().household(), text.strip());
    }

    private static void demandDesk(Caller caller, UnitId to) {
        if (caller.tree().find(to).filter(u -> isDesk(u, caller.today())).isEmpty()) {
            throw new GrievanceRefusal.NoSuchDesk();
        }
    }

    private static boolean isDesk(Unit unit, LocalDate day) {
        return !unit.isGrouping() && unit.existsOn(day);
    }

    private static void demandPast(Caller caller, LocalDate on) {
        if (on.isAfter(caller.today())) {
            throw new GrievanceRefusal.InTheFuture();
        }
    }
}
