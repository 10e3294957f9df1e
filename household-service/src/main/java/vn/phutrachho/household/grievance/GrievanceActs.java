package vn.phutrachho.household.grievance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.desk.Desks;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.CorrectTheme;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.DirectGrievance;
import vn.phutrachho.household.grievance.command.GiveUpPromise;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.JoinGrievance;
import vn.phutrachho.household.grievance.command.KeepConfidential;
import vn.phutrachho.household.grievance.command.KeepPromise;
import vn.phutrachho.household.grievance.command.OpenName;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.household.grievance.command.PauseForFacts;
import vn.phutrachho.household.grievance.command.RecordOutsideAnswer;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.ResumeClock;
import vn.phutrachho.household.grievance.command.SendOutside;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.TransferCompetence;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;
import vn.phutrachho.household.grievance.deadline.Clockwork;
import vn.phutrachho.household.grievance.view.CaseStage;
import vn.phutrachho.household.grievance.view.CaseStep;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.GrievanceCase;
import vn.phutrachho.household.grievance.view.GrievanceCase.Due;
import vn.phutrachho.household.grievance.view.GrievanceCase.Joining;
import vn.phutrachho.household.grievance.view.GrievanceCase.Pause;
import vn.phutrachho.household.grievance.view.GrievanceCase.Promise;
import vn.phutrachho.household.household.view.FindHouseholds;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.typed.Typed;

/** What people do with grievances, by page or by program: whether they may, then the command. */
@Component
public class GrievanceActs {
    private final Commands commands;
    private final FindGrievances find;
    private final FindHouseholds households;
    private final GrievanceRights rights;
    private final Clockwork clockwork;
    private final FindThemes themes;

    GrievanceActs(
            Commands commands,
            FindGrievances find,
            FindHouseholds households,
            GrievanceRights rights,
            Clockwork clockwork,
            FindThemes themes) {
        this.commands = commands;
        this.find = find;
        this.households = households;
        this.rights = rights;
        this.clockwork = clockwork;
        this.themes = themes;
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
            Typed words,
            boolean nameMayTravel,
            boolean confidential,
            LocalDate heardOn) {
        MemberId member = caller.requireMember();
        if (!households
                .careFor(household)
                .responsibleOn(heardOn)
                .filter(member::equals)
                .isPresent()) {
            throw new AccessRefused();
        }
        Personal said = Personal.of(household, words.ordinaryText());
        themes.all().demandOffered(theme, caller.today());
        HouseholdCard card = households.named(household);
        commands.send(
                new ReportGrievance(
                        grievance,
                        household,
                        card.cell(),
                        kind,
                        theme,
                        said,
                        nameMayTravel,
                        confidential,
                        member,
                        heardOn,
                        caller.today(),
                        clockwork.from(caller.today(), card.cell(), kind, theme)),
                caller);
    }

    /** The secretary settles it for the cell. */
    public void settle(
            Caller caller, GrievanceId grievance, Typed conclusion, @Nullable LocalDate doneBy) {
        act(
                caller,
                Deed.SETTLE,
                grievance,
                it ->
                        new SettleAtCell(
                                grievance,
                                it.said().cell(),
                                said(it, conclusion),
                                doneBy,
                                caller.today(),
                                deadlines(caller, it, it.said().cell())));
    }

    /** The secretary leaves it for a later meeting. */
    public void carryOver(Caller caller, GrievanceId grievance, Typed conclusion, YearMonth month) {
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

    /**
     * The secretary finds that it is about something else than was written down: the cell's
     * deadline follows the rule that would have applied, from the day on which it came to the cell.
     */
    public void correctTheme(Caller caller, GrievanceId grievance, Theme theme, Typed reason) {
        act(
                caller,
                Deed.CORRECT_THEME,
                grievance,
                it -> {
                    themes.all().demandOffered(theme, caller.today());
                    return new CorrectTheme(
                            grievance,
                            it.said().cell(),
                            theme,
                            said(it, reason),
                            caller.today(),
                            clockwork.from(
                                    it.writtenHere(), it.said().cell(), it.said().kind(), theme));
                });
    }

    /**
     * Whoever has it on their desk passes it on: the cell what it cannot settle, a desk what
     * another is competent for.
     *
     * @throws GrievanceRefusal.InACircle when it would go in a circle; whoever stands above is told
     */
    public void refer(Caller caller, GrievanceId grievance, UnitId to, Typed reason) {
        demandDesk(caller, to);
        act(
                caller,
                Deed.REFER,
                grievance,
                it -> passOn(caller, it, own(caller, it, to), said(it, reason)));
        GrievanceCase now = find.named(grievance);
        if (goesInACircle(now, own(caller, now, to))) {
            throw new GrievanceRefusal.InACircle();
        }
    }

    private Object passOn(Caller caller, GrievanceCase it, UnitId to, Personal reason) {
        UnitId from = it.now().desk();
        Deadlines deadlines = deadlines(caller, it, to);
        return it.now().stage() == CaseStage.AT_CELL
                ? new ReferGrievance(it.id(), from, to, reason, caller.today(), deadlines)
                : new TransferCompetence(
                        it.id(),
                        from,
                        to,
                        reason,
                        Desks.superiorOf(from, to, caller.tree(), caller.today()),
                        caller.today(),
                        deadlines);
    }

    private static boolean goesInACircle(GrievanceCase it, UnitId to) {
        return !it.now().desk().equals(to)
                && it.told().stream()
                        .anyMatch(
                                told ->
                                        told.ground() == EscalationGround.IN_A_CIRCLE
                                                && told.holder().equals(it.now().desk()));
    }

    /** Whoever stands above and was told that it stands still decides which desk takes it on. */
    public void direct(Caller caller, GrievanceId grievance, UnitId to, Typed reason) {
        demandDesk(caller, to);
        act(
                caller,
                Deed.DIRECT,
                grievance,
                it -> {
                    UnitId desk = own(caller, it, to);
                    UnitId told =
                            GrievanceRights.toldAbove(caller, it).stream()
                                    .filter(unit -> canGive(caller, unit, it.said().cell(), desk))
                                    .findFirst()
                                    .orElseThrow(GrievanceRefusal.NoSuchDesk::new);
                    return new DirectGrievance(
                            grievance,
                            told,
                            desk,
                            said(it, reason),
                            caller.today(),
                            deadlines(caller, it, desk));
                });
    }

    /** The household's own cell is meant by whatever it is called today. */
    private static UnitId own(Caller caller, GrievanceCase it, UnitId to) {
        UnitId cell = it.said().cell();
        return Desks.areOne(to, cell, caller.tree(), caller.today()) ? cell : to;
    }

    /**
     * Whether whoever was told can give it to the desk: nobody decides for those above or beside
     * them, and no cell concludes for another's household.
     *
     * @param cell the household's own
     */
    public static boolean canGive(Caller caller, UnitId told, UnitId cell, UnitId desk) {
        boolean ofCells = caller.tree().kind(desk).filter(UnitKind.CELL::equals).isPresent();
        return Desks.areOne(desk, cell, caller.tree(), caller.today())
                || (!ofCells && caller.tree().isWithin(desk, told, caller.today()));
    }

    /** The desk asks the household's cell for facts; its clock stands still until a day. */
    public void pause(Caller caller, GrievanceId grievance, Typed facts, LocalDate until) {
        act(
                caller,
                Deed.PAUSE,
                grievance,
                it ->
                        new PauseForFacts(
                                grievance,
                                it.now().desk(),
                                said(it, facts),
                                until,
                                caller.today(),
                                clockwork.limits(caller.today())));
    }

    /** The latest day to which a clock that is paused today may stand still. */
    public LocalDate latestPause(Caller caller) {
        return clockwork.limits(caller.today()).pauseUntil();
    }

    /** The household's cell brings the facts that were asked for. */
    public void supplyFacts(Caller caller, GrievanceId grievance, Typed facts) {
        act(
                caller,
                Deed.SUPPLY_FACTS,
                grievance,
                it -> resume(caller, it, ResumeGround.FACTS_SUPPLIED, said(it, facts)));
    }

    /** The desk goes on without the facts it asked for. */
    public void resume(Caller caller, GrievanceId grievance) {
        act(caller, Deed.RESUME, grievance, it -> resume(caller, it, ResumeGround.BY_DESK, null));
    }

    private ResumeClock resume(
            Caller caller, GrievanceCase it, ResumeGround ground, @Nullable Personal facts) {
        Pause pause = it.pause();
        Due due = it.due();
        if (pause == null || due == null) {
            throw new GrievanceRefusal.ClockRuns();
        }
        return new ResumeClock(
                it.id(),
                ground,
                facts,
                clockwork.afterPause(due.day(), pause.since(), caller.today()),
                caller.today());
    }

    /** The desk asks an authority or association outside the Party. */
    public void sendOutside(Caller caller, GrievanceId grievance, Addressee to, Typed what) {
        act(
                caller,
                Deed.SEND_OUTSIDE,
                grievance,
                it -> {
                    new Typed(to.name(), what.ordinary()).demandOrdinary();
                    return new SendOutside(
                            grievance, it.now().desk(), to, said(it, what), caller.today());
                });
    }

    /** The desk that had asked writes down what came back. */
    public void recordOutside(Caller caller, GrievanceId grievance, Addressee from, Typed what) {
        act(
                caller,
                Deed.RECORD_OUTSIDE,
                grievance,
                it ->
                        new RecordOutsideAnswer(
                                grievance,
                                senderTo(caller, it, from),
                                from,
                                said(it, what),
                                caller.today()));
    }

    /** Which of the person's desks had asked them. */
    private static UnitId senderTo(Caller caller, GrievanceCase it, Addressee asked) {
        return it.steps().reversed().stream()
                .filter(step -> step.act() == CaseStep.Act.SENT_OUTSIDE)
                .filter(step -> asked.equals(step.outside()))
                .map(CaseStep::unit)
                .filter(Objects::nonNull)
                .filter(unit -> Desks.isOfficerOf(caller, unit))
                .findFirst()
                .orElseThrow(GrievanceRefusal.NotSentOutside::new);
    }

    /** The desk joins it to another that it holds, that says the same and is not answered yet. */
    public void join(Caller caller, GrievanceId grievance, GrievanceId into) {
        GrievanceCase lead = find.named(into);
        rights.demandSight(caller, lead);
        act(
                caller,
                Deed.JOIN,
                grievance,
                it -> {
                    if (!lead.canTakeIn()
                            || !Desks.areOne(
                                    lead.now().desk(),
                                    it.now().desk(),
                                    caller.tree(),
                                    caller.today())) {
                        throw new GrievanceRefusal.CannotTakeIn();
                    }
                    return new JoinGrievance(grievance, into, it.now().desk(), caller.today());
                });
    }

    /** The desk that joined it to another finds that it goes its own way after all. */
    public void part(Caller caller, GrievanceId grievance, Typed reason) {
        act(
                caller,
                Deed.PART,
                grievance,
                it -> {
                    Joining joined = it.joinedTo();
                    if (joined == null) {
                        throw new GrievanceRefusal.NotJoined();
                    }
                    return new PartGrievance(
                            grievance, joined.lead(), said(it, reason), caller.today());
                });
    }

    /**
     * What was promised with an answer has been done, or will not be.
     *
     * @param doneBy the day for which it was promised; null where the person's desks have promised
     *     one thing only
     * @param by the unit that promised it; null where only one did for that day
     */
    public void followPromise(
            Caller caller,
            GrievanceId grievance,
            @Nullable LocalDate doneBy,
            @Nullable UnitId by,
            boolean kept,
            Typed said) {
        act(
                caller,
                Deed.FOLLOW_PROMISE,
                grievance,
                it -> {
                    Promise promise = promised(caller, it, doneBy, by);
                    Personal words = said(it, said);
                    return kept
                            ? new KeepPromise(
                                    grievance,
                                    promise.by(),
                                    promise.doneBy(),
                                    words,
                                    caller.today())
                            : new GiveUpPromise(
                                    grievance,
                                    promise.by(),
                                    promise.doneBy(),
                                    words,
                                    caller.today());
                });
    }

    /**
     * Which of what the person's desks have promised; where none is open the last, for a second
     * tap.
     */
    private static Promise promised(
            Caller caller, GrievanceCase it, @Nullable LocalDate doneBy, @Nullable UnitId by) {
        List<Promise> theirs =
                it.promises().stream()
                        .filter(promise -> Desks.isOfficerOf(caller, promise.by()))
                        .filter(promise -> doneBy == null || promise.doneBy().equals(doneBy))
                        .filter(promise -> by == null || promise.by().equals(by))
                        .toList();
        List<Promise> open = theirs.stream().filter(Promise::isOpen).toList();
        if (theirs.isEmpty()) {
            throw new GrievanceRefusal.NothingPromised();
        }
        if (open.size() > 1) {
            throw new GrievanceRefusal.WhichPromise();
        }
        return open.isEmpty() ? theirs.getLast() : open.getFirst();
    }

    /** Only who holds it and who brought it see it from here on. */
    public void keepConfidential(Caller caller, GrievanceId grievance) {
        act(
                caller,
                Deed.KEEP_CONFIDENTIAL,
                grievance,
                _ -> new KeepConfidential(grievance, caller.today()));
    }

    /** Somebody above the commune has to know whose words these are, today. */
    public void openName(Caller caller, GrievanceId grievance, Typed reason) {
        act(
                caller,
                Deed.OPEN_NAME,
                grievance,
                _ ->
                        new OpenName(
                                grievance,
                                caller.account(),
                                reason.ordinaryText(),
                                caller.today()));
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
                                deadlines(caller, it, it.now().desk())));
    }

    /** The desk that took it on says what will be done, by when, or why not. */
    public void answer(
            Caller caller,
            GrievanceId grievance,
            AnswerKind kind,
            Typed answer,
            @Nullable LocalDate doneBy) {
        act(
                caller,
                Deed.ANSWER,
                grievance,
                it ->
                        new AnswerGrievance(
                                grievance,
                                it.now().desk(),
                                kind,
                                said(it, answer),
                                doneBy,
                                caller.today(),
                                deadlines(caller, it, it.now().desk())));
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

    /**
     * The household is not content: it lies again where it was answered, or one level above.
     *
     * @param next whether it is to go one level above
     */
    public void notContent(
            Caller caller, GrievanceId grievance, Typed why, boolean next, LocalDate on) {
        demandPast(caller, on);
        MemberId member = caller.requireMember();
        Deed deed = find.named(grievance).now().stage().isOpen() ? Deed.CONFIRM : Deed.REOPEN;
        act(
                caller,
                deed,
                grievance,
                it -> {
                    UnitId above = next ? nextLevel(caller, it) : null;
                    return new ConfirmNotContent(
                            grievance,
                            member,
                            said(it, why),
                            above,
                            on,
                            deadlines(caller, it, above == null ? it.now().desk() : above),
                            clockwork.limits(caller.today()));
                });
    }

    /** By the rules of today, for the unit that it will lie with. */
    private Deadlines deadlines(Caller caller, GrievanceCase it, UnitId holder) {
        return clockwork.from(caller.today(), holder, it.said().kind(), it.said().theme());
    }

    private static UnitId nextLevel(Caller caller, GrievanceCase it) {
        return caller.tree()
                .parent(caller.tree().heirOf(it.now().desk(), caller.today()), caller.today())
                .orElseThrow(GrievanceRefusal.NotNextLevel::new);
    }

    /** The answer was brought back unless it was before, and this is the household's word. */
    public void householdsWord(
            Caller caller,
            GrievanceId grievance,
            boolean content,
            Typed why,
            boolean next,
            LocalDate on) {
        if (!content && why.ordinaryText().isEmpty()) {
            throw new InvalidValue("grievance.why-missing", "Why they are not content");
        }
        if (find.named(grievance).now().stage() == CaseStage.ANSWERED) {
            carryBack(caller, grievance, on);
        }
        if (content) {
            content(caller, grievance, on);
        } else {
            notContent(caller, grievance, why, next, on);
        }
    }

    /**
     * The household takes it back.
     *
     * @param words how they said it, or why
     * @param on the day on which they said so
     */
    public void withdraw(Caller caller, GrievanceId grievance, Typed words, LocalDate on) {
        demandPast(caller, on);
        MemberId member = caller.requireMember();
        act(
                caller,
                Deed.WITHDRAW,
                grievance,
                it ->
                        new WithdrawGrievance(
                                grievance, member, said(it, words), on, caller.today()));
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

    /** Whatever is typed into a case comes through here, and is looked through. */
    private static Personal said(GrievanceCase it, Typed typed) {
        return Personal.of(it.said().household(), typed.ordinaryText());
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
