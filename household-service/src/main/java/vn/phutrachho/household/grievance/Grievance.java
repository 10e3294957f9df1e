package vn.phutrachho.household.grievance;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.EntrustedToMember;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.household.grievance.Standing.Answered;
import vn.phutrachho.household.grievance.Standing.AtCell;
import vn.phutrachho.household.grievance.Standing.AtItsEnd;
import vn.phutrachho.household.grievance.Standing.CarriedBack;
import vn.phutrachho.household.grievance.Standing.Closed;
import vn.phutrachho.household.grievance.Standing.InHand;
import vn.phutrachho.household.grievance.Standing.Joined;
import vn.phutrachho.household.grievance.Standing.OnADesk;
import vn.phutrachho.household.grievance.Standing.Paused;
import vn.phutrachho.household.grievance.Standing.Referred;
import vn.phutrachho.household.grievance.Standing.Unheard;
import vn.phutrachho.household.grievance.Standing.WithTheMember;
import vn.phutrachho.household.grievance.Standing.Withdrawn;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.AnswerJoinedCase;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.CorrectTheme;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Deadlines.Deadline;
import vn.phutrachho.household.grievance.command.DirectGrievance;
import vn.phutrachho.household.grievance.command.EntrustToMember;
import vn.phutrachho.household.grievance.command.EscalateGrievance;
import vn.phutrachho.household.grievance.command.GiveUpPromise;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.JoinGrievance;
import vn.phutrachho.household.grievance.command.KeepConfidential;
import vn.phutrachho.household.grievance.command.KeepPromise;
import vn.phutrachho.household.grievance.command.LetJoinedCaseGo;
import vn.phutrachho.household.grievance.command.NoteConclusion;
import vn.phutrachho.household.grievance.command.OpenName;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.household.grievance.command.PauseForFacts;
import vn.phutrachho.household.grievance.command.RecordOutsideAnswer;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.ResumeClock;
import vn.phutrachho.household.grievance.command.SendOutside;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.TakeInJoinedCase;
import vn.phutrachho.household.grievance.command.TransferCompetence;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;

/**
 * A grievance, recommendation or feedback, from the household's words to the household's own
 * confirmation (M4.1). The office answers; only the household ends it.
 */
@Aggregate
class Grievance {
    @AggregateIdentifier private @Nullable GrievanceId grievance;

    private Standing standing = new Unheard();
    private final SoFar soFar = new SoFar();

    Grievance() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportGrievance command) {
        GrievanceReported reported = command.reported();
        if (command.heardOn().isAfter(command.on())) {
            throw new GrievanceRefusal.HeardLater();
        }
        switch (standing) {
            case Unheard _ -> report(reported, command);
            case OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(reported, new GrievanceRefusal.AlreadyReported());
        }
    }

    private static void report(GrievanceReported reported, ReportGrievance command) {
        act(reported);
        if (command.confidential()) {
            act(new GrievanceKeptConfidential(command.grievance(), command.on()));
        }
        act(due(reported, Stage.CONCLUDE, command.cell(), command.deadlines()));
    }

    @CommandHandler
    void handle(KeepConfidential command) {
        GrievanceKeptConfidential kept = command.kept();
        switch (standing) {
            case OnADesk _, WithTheMember _ when !soFar.isConfidential() -> act(kept);
            case OnADesk _, WithTheMember _ -> {
                // it is
            }
            case Unheard _, AtItsEnd _ -> refuse(kept, WhyNot.notYet(standing));
        }
    }

    @CommandHandler
    void handle(SettleAtCell command) {
        GrievanceSettledAtCell settled = command.settled();
        concludeAtCell(
                command.cell(),
                settled,
                () -> {
                    mustLieAhead(command.doneBy(), command.on());
                    act(
                            settled,
                            due(settled, Stage.CARRY_BACK, command.cell(), command.deadlines()));
                    answerJoined(
                            command.cell(),
                            AnswerKind.ofConclusion(command.doneBy()),
                            command.conclusion(),
                            command.doneBy(),
                            command.on());
                });
    }

    @CommandHandler
    void handle(CarryOver command) {
        GrievanceCarriedOver carriedOver = command.carriedOver();
        concludeAtCell(command.cell(), carriedOver, () -> act(carriedOver));
    }

    @CommandHandler
    void handle(ReferGrievance command) {
        GrievanceReferred referred = command.referred();
        mustGoElsewhere(command.from(), command.to());
        concludeAtCell(
                command.from(),
                referred,
                () ->
                        act(
                                referred,
                                due(referred, Stage.ACCEPT, command.to(), command.deadlines())));
    }

    @CommandHandler
    void handle(CorrectTheme command) {
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(command.cell()) -> correct(command);
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    throw WhyNot.outOfTurn(standing, command.cell());
        }
    }

    /** Where the clock of an answer runs already, it runs by what those above were told. */
    private void correct(CorrectTheme command) {
        if (soFar.wasCorrected(command)) {
            return;
        }
        if (command.theme().equals(soFar.theme())) {
            throw new GrievanceRefusal.ThemeAsBefore();
        }
        if (soFar.answerDue().isPresent()) {
            throw new GrievanceRefusal.ThemeTooLate();
        }
        ThemeCorrected corrected = command.corrected(soFar.theme());
        act(corrected, due(corrected, Stage.CONCLUDE, command.cell(), command.deadlines()));
    }

    /** Whatever has become of the case meanwhile. */
    @CommandHandler
    void handle(NoteConclusion command) {
        mustBeKnown();
        actOnce(command.noted());
    }

    /** Whatever becomes of the case: it is the cell's to say who of it sees to it. */
    @CommandHandler
    void handle(EntrustToMember command) {
        mustBeKnown();
        actOnce(
                new EntrustedToMember(
                        command.grievance(), command.cell(), command.member(), command.on()));
    }

    @CommandHandler
    void handle(TransferCompetence command) {
        CompetenceTransferred transferred = command.transferred();
        mustGoElsewhere(command.from(), command.to());
        if (soFar.has(transferred)) {
            return;
        }
        UnitId from = command.from();
        switch (standing) {
            case Referred(UnitId awaited) when awaited.equals(from) ->
                    transfer(transferred, command);
            case InHand(UnitId holder) when holder.equals(from) -> transfer(transferred, command);
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    throw WhyNot.outOfTurn(standing, from);
        }
    }

    /**
     * Whoever passes it on has looked at it: the clock of the answer runs from there, if it does
     * not run already, and nobody starts it anew.
     */
    private void transfer(CompetenceTransferred transferred, TransferCompetence command) {
        if (soFar.wouldCircleTo(command.to())) {
            reportCircle(command);
            return;
        }
        bring(transferred, command.to(), command.deadlines());
    }

    /** The clock of the answer goes along, and whoever has it next has a day of their own. */
    private void bring(GrievanceEvent moved, UnitId to, Deadlines deadlines) {
        act(moved, answerDueFrom(moved, to, deadlines), due(moved, nextStage(to), to, deadlines));
    }

    /** The household's cell concludes in its meeting; any other desk accepts first. */
    private Stage nextStage(UnitId at) {
        return at.equals(soFar.cell()) ? Stage.CONCLUDE : Stage.ACCEPT;
    }

    /** It stays where it is, and whoever stands above both is told, once. */
    private void reportCircle(TransferCompetence command) {
        GrievanceEscalated told =
                new GrievanceEscalated(
                        command.grievance(),
                        EscalationGround.IN_A_CIRCLE,
                        command.from(),
                        command.superior(),
                        null,
                        command.on());
        if (soFar.wasTold(told)) {
            throw new GrievanceRefusal.InACircle();
        }
        act(told);
    }

    @CommandHandler
    void handle(DirectGrievance command) {
        switch (standing) {
            case AtCell(UnitId holder) -> direct(holder, command);
            case Referred(UnitId awaited) -> direct(awaited, command);
            case InHand(UnitId holder) -> direct(holder, command);
            case Unheard _, Paused _, Joined _, WithTheMember _, AtItsEnd _ ->
                    throw WhyNot.outOfTurn(standing, command.by());
        }
    }

    private void direct(UnitId from, DirectGrievance command) {
        if (from.equals(command.to()) && soFar.wasDirected(command)) {
            return;
        }
        mustGoElsewhere(from, command.to());
        bring(command.directed(from), command.to(), command.deadlines());
    }

    @CommandHandler
    void handle(AcceptGrievance command) {
        GrievanceAccepted accepted = command.accepted();
        switch (standing) {
            case Referred(UnitId awaited) when awaited.equals(command.at()) ->
                    act(accepted, answerDueFrom(accepted, command.at(), command.deadlines()));
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(accepted, WhyNot.outOfTurn(standing, command.at()));
        }
    }

    @CommandHandler
    void handle(PauseForFacts command) {
        ClockPaused paused = command.paused();
        switch (standing) {
            case InHand(UnitId holder) when holder.equals(command.at()) -> pause(paused, command);
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(paused, WhyNot.outOfTurn(standing, command.at()));
        }
    }

    private void pause(ClockPaused paused, PauseForFacts command) {
        if (!paused.until().isAfter(paused.on())) {
            throw new GrievanceRefusal.PauseOver();
        }
        if (paused.until().isAfter(command.limits().pauseUntil())) {
            throw new GrievanceRefusal.PauseTooLong(command.limits().pauseUntil());
        }
        if (soFar.pauses() >= command.limits().pauses()) {
            throw new GrievanceRefusal.PausedTooOften(command.limits().pauses());
        }
        act(paused);
    }

    @CommandHandler
    void handle(ResumeClock command) {
        switch (standing) {
            case Paused(UnitId _, LocalDate _, LocalDate until)
                    when command.ground() == ResumeGround.TIME_OVER
                            && !until.equals(command.on()) ->
                    throw new GrievanceRefusal.ClockStands();
            case Paused(UnitId at, LocalDate _, LocalDate _) -> {
                ClockResumed resumed =
                        new ClockResumed(
                                command.grievance(),
                                at,
                                command.ground(),
                                command.facts(),
                                command.on());
                act(resumed, answerDueOn(command.answerBy(), at));
            }
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    throw new GrievanceRefusal.ClockRuns();
        }
    }

    @CommandHandler
    void handle(SendOutside command) {
        mustHold(command.at());
        actOnce(command.sent());
    }

    /** What was asked once may be answered late: also while another desk has it by then. */
    @CommandHandler
    void handle(RecordOutsideAnswer command) {
        if (!soFar.wasSentOutside(command.at(), command.from())) {
            throw new GrievanceRefusal.NotSentOutside();
        }
        actOnce(command.answered());
    }

    @CommandHandler
    void handle(AnswerGrievance command) {
        GrievanceAnswered answered = command.answered();
        switch (standing) {
            case InHand(UnitId holder) when holder.equals(command.at()) -> {
                mustHaveADayIfPromised(command.kind(), command.doneBy());
                mustLieAhead(command.doneBy(), command.on());
                answer(answered, command.deadlines());
                answerJoined(
                        command.at(),
                        command.kind(),
                        command.answer(),
                        command.doneBy(),
                        command.on());
            }
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(answered, WhyNot.outOfTurn(standing, command.at()));
        }
    }

    @CommandHandler
    void handle(AnswerJoinedCase command) {
        GrievanceAnswered answered = command.answered();
        switch (standing) {
            case Joined(GrievanceId into, Standing _) when into.equals(command.lead()) ->
                    answer(answered, command.deadlines());
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(answered, WhyNot.outOfTurn(standing, command.at()));
        }
    }

    private static void answer(GrievanceAnswered answered, Deadlines deadlines) {
        act(answered, due(answered, Stage.CARRY_BACK, answered.at(), deadlines));
    }

    /** The answer is each household's own: its words are told to nobody else. */
    private void answerJoined(
            UnitId at,
            @Nullable AnswerKind kind,
            Personal answer,
            @Nullable LocalDate doneBy,
            LocalDate on) {
        Map.copyOf(soFar.joined())
                .forEach(
                        (other, whose) ->
                                act(
                                        new AnswerGivenToJoinedCase(
                                                id(),
                                                other,
                                                at,
                                                kind,
                                                Personal.of(whose, answer.text()),
                                                doneBy,
                                                on)));
    }

    @CommandHandler
    void handle(JoinGrievance command) {
        if (command.into().equals(command.grievance())) {
            throw new GrievanceRefusal.JoinedToItself();
        }
        if (!soFar.joined().isEmpty()) {
            throw new GrievanceRefusal.HasJoined();
        }
        GrievanceJoined joining =
                new GrievanceJoined(
                        command.grievance(),
                        command.into(),
                        soFar.household(),
                        command.at(),
                        command.on());
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(command.at()) -> act(joining);
            case InHand(UnitId holder) when holder.equals(command.at()) -> act(joining);
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    refuse(joining, WhyNot.outOfTurn(standing, command.at()));
        }
    }

    @CommandHandler
    void handle(TakeInJoinedCase command) {
        if (soFar.joined().containsKey(command.joined())) {
            return;
        }
        switch (standing) {
            case AtCell _, Referred _, InHand _, Paused _ ->
                    act(
                            new JoinedCaseTakenIn(
                                    command.grievance(),
                                    command.joined(),
                                    command.household(),
                                    command.on()));
            case Unheard _, Joined _, WithTheMember _, AtItsEnd _ ->
                    throw new GrievanceRefusal.CannotTakeIn();
        }
    }

    /** The other has gone its own way; it may have been let go before. */
    @CommandHandler
    void handle(LetJoinedCaseGo command) {
        if (soFar.joined().containsKey(command.joined())) {
            act(new JoinedCaseLetGo(command.grievance(), command.joined(), command.on()));
        }
    }

    @CommandHandler
    void handle(PartGrievance command) {
        switch (standing) {
            case Joined(GrievanceId into, Standing _) when into.equals(command.from()) ->
                    act(command.parted());
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ -> {
                // it has gone its own way already
            }
        }
    }

    @CommandHandler
    void handle(CarryAnswerBack command) {
        AnswerCarriedBack back = command.carriedBack();
        switch (standing) {
            case Answered(Standing _, LocalDate on) when command.on().isBefore(on) ->
                    throw new GrievanceRefusal.CarriedBackTooEarly();
            case Answered _ -> act(back);
            case Unheard _, OnADesk _, CarriedBack _, AtItsEnd _ ->
                    refuse(back, WhyNot.notYet(standing));
        }
    }

    @CommandHandler
    void handle(ConfirmContent command) {
        HouseholdContent content = command.content();
        switch (standing) {
            case CarriedBack(Standing _, LocalDate heard) -> {
                mustFollow(heard, command.on());
                act(content, new GrievanceClosed(command.grievance(), command.on()));
            }
            case Unheard _, OnADesk _, Answered _, AtItsEnd _ ->
                    refuse(content, WhyNot.notYet(standing));
        }
    }

    @CommandHandler
    void handle(ConfirmNotContent command) {
        HouseholdNotContent notContent = command.notContent();
        int most = command.limits().reopenings();
        switch (standing) {
            case CarriedBack(Standing _, LocalDate heard) -> {
                mustFollow(heard, command.on());
                if (soFar.reopenings() >= most) {
                    act(notContent, new GrievanceClosed(command.grievance(), command.on()));
                } else {
                    reopen(notContent, command);
                }
            }
            case Closed _ when soFar.has(notContent) -> {
                // a second tap
            }
            case Closed _ when soFar.reopenings() >= most ->
                    throw new GrievanceRefusal.ReopenedTooOften(most);
            case Closed(Standing _, LocalDate closed) -> {
                mustFollow(closed, command.on());
                reopen(notContent, command);
            }
            case Unheard _, OnADesk _, Answered _, Withdrawn _ ->
                    refuse(notContent, WhyNot.notYet(standing));
        }
    }

    /** The household speaks of an answer once it has heard it, and of an end once it is there. */
    private static void mustFollow(LocalDate what, LocalDate word) {
        if (word.isBefore(what)) {
            throw new GrievanceRefusal.WordTooEarly();
        }
    }

    private void reopen(HouseholdNotContent why, ConfirmNotContent command) {
        Deadlines deadlines = command.deadlines();
        UnitId next = command.next();
        if (next != null) {
            reopen(why, next, Stage.ACCEPT, deadlines);
        } else if (standing.backTo() instanceof AtCell(UnitId cell)) {
            reopen(why, cell, Stage.CONCLUDE, deadlines);
        } else {
            reopen(why, standing.desk().orElseThrow(), Stage.ANSWER, deadlines);
        }
    }

    private static void reopen(
            HouseholdNotContent why, UnitId at, Stage stage, Deadlines deadlines) {
        act(
                why,
                new GrievanceReopened(why.grievance(), at, why.on()),
                due(why, stage, at, deadlines));
    }

    @CommandHandler
    void handle(WithdrawGrievance command) {
        GrievanceWithdrawn withdrawn = command.withdrawn();
        switch (standing) {
            case Joined(GrievanceId into, Standing _) -> {
                mustFollowTheirLastWord(command.on());
                act(new GrievanceParted(id(), into, null, command.today()), withdrawn);
            }
            case AtCell _, Referred _, InHand _, Paused _, WithTheMember _ -> {
                mustFollowTheirLastWord(command.on());
                act(withdrawn);
                letJoinedGo(command.today());
            }
            case Unheard _, AtItsEnd _ -> refuse(withdrawn, WhyNot.notYet(standing));
        }
    }

    /** Nobody takes back what they have not said yet. */
    private void mustFollowTheirLastWord(LocalDate word) {
        if (word.isBefore(soFar.lastWord())) {
            throw new GrievanceRefusal.WithdrawnTooEarly(soFar.lastWord());
        }
    }

    private void letJoinedGo(LocalDate on) {
        Set.copyOf(soFar.joined().keySet())
                .forEach(other -> act(new JoinedCaseLetGo(id(), other, on)));
    }

    @CommandHandler
    void handle(KeepPromise command) {
        PromiseKept kept = command.kept();
        endPromise(command.at(), command.doneBy(), kept);
    }

    @CommandHandler
    void handle(GiveUpPromise command) {
        PromiseGivenUp givenUp = command.givenUp();
        endPromise(command.at(), command.doneBy(), givenUp);
    }

    private void endPromise(UnitId at, LocalDate doneBy, GrievanceEvent end) {
        if (soFar.has(end)) {
            return;
        }
        List<Promise> open = soFar.promises();
        if (!open.contains(new Promise(at, doneBy))) {
            throw open.isEmpty() || open.stream().anyMatch(promise -> promise.by().equals(at))
                    ? new GrievanceRefusal.NothingPromised()
                    : new GrievanceRefusal.NotPromisedHere();
        }
        act(end);
    }

    /**
     * Once for each ground, holder, level and day that it is about; and only of what still is so,
     * since whoever looks sees the case as it was a moment ago.
     */
    @CommandHandler
    void handle(EscalateGrievance command) {
        GrievanceEscalated told = command.told();
        if (isStillSo(told) && !soFar.wasTold(told)) {
            act(told);
        }
    }

    private boolean isStillSo(GrievanceEscalated told) {
        LocalDate day = told.due();
        return switch (told.ground()) {
            case DUE_SOON, OVERDUE -> soFar.runsUntil(day) && clockRuns();
            case HELD_BY_NOBODY -> soFar.runsUntil(day) && !(standing instanceof Joined);
            case PROMISE_OVERDUE ->
                    day != null && soFar.promises().contains(new Promise(told.holder(), day));
            case IN_A_CIRCLE -> true;
        };
    }

    private boolean clockRuns() {
        return switch (standing) {
            case AtCell _, Referred _, InHand _, WithTheMember _ -> true;
            case Unheard _, Paused _, Joined _, AtItsEnd _ -> false;
        };
    }

    /** Looking again on the same day, for the same reason, is looking once. */
    @CommandHandler
    void handle(OpenName command) {
        mustBeKnown();
        actOnce(command.opened());
    }

    /** The meeting's conclusions come by a policy, which may bring one twice at any later time. */
    private void concludeAtCell(UnitId cell, GrievanceEvent conclusion, Runnable conclude) {
        if (soFar.has(conclusion)) {
            return;
        }
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(cell) -> conclude.run();
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    throw WhyNot.outOfTurn(standing, cell);
        }
    }

    private static DeadlineFixed due(
            GrievanceEvent act, Stage stage, UnitId holder, Deadlines deadlines) {
        Deadline deadline = deadlines.deadline(stage);
        return new DeadlineFixed(act.grievance(), stage, holder, deadline.day(), deadline.rule());
    }

    /** The day that runs already, for whoever must keep it now; or the first. */
    private DeadlineFixed answerDueFrom(GrievanceEvent act, UnitId holder, Deadlines deadlines) {
        return soFar.answerDue()
                .map(runs -> answerDueOn(runs.due(), holder))
                .orElseGet(() -> due(act, Stage.ANSWER, holder, deadlines));
    }

    private DeadlineFixed answerDueOn(LocalDate day, UnitId holder) {
        String rule = soFar.answerDue().map(DeadlineFixed::rule).orElse("");
        return new DeadlineFixed(id(), Stage.ANSWER, holder, day, rule);
    }

    private static void act(GrievanceEvent... events) {
        for (GrievanceEvent event : events) {
            apply(event);
        }
    }

    private void actOnce(GrievanceEvent act) {
        if (!soFar.has(act)) {
            act(act);
        }
    }

    /** Refuses an act, unless it is the exact repeat of one: that changes nothing. */
    private void refuse(GrievanceEvent act, Refusal refusal) {
        if (!soFar.has(act)) {
            throw refusal;
        }
    }

    private void mustBeKnown() {
        if (standing instanceof Unheard) {
            throw new GrievanceRefusal.Unknown();
        }
    }

    private void mustHold(UnitId unit) {
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(unit) -> {}
            case InHand(UnitId holder) when holder.equals(unit) -> {}
            case Paused(UnitId holder, LocalDate _, LocalDate _) when holder.equals(unit) -> {}
            case Unheard _, OnADesk _, WithTheMember _, AtItsEnd _ ->
                    throw WhyNot.outOfTurn(standing, unit);
        }
    }

    /** What is promised can be followed only by its day; what is not promised has none. */
    private static void mustHaveADayIfPromised(AnswerKind kind, @Nullable LocalDate doneBy) {
        if (kind.isPromise() && doneBy == null) {
            throw new GrievanceRefusal.PromisedWithoutDay();
        }
        if (!kind.isPromise() && doneBy != null) {
            throw new GrievanceRefusal.DayWithoutPromise();
        }
    }

    /** Nobody promises what should have been done by a day that has passed. */
    private static void mustLieAhead(@Nullable LocalDate doneBy, LocalDate on) {
        if (doneBy != null && doneBy.isBefore(on)) {
            throw new GrievanceRefusal.PromisedForThePast();
        }
    }

    private static void mustGoElsewhere(UnitId from, UnitId to) {
        if (from.equals(to)) {
            throw new GrievanceRefusal.ReferredToItself();
        }
    }

    private GrievanceId id() {
        return requireNonNull(grievance);
    }

    @EventSourcingHandler
    void on(GrievanceEvent event) {
        grievance = event.grievance();
        soFar.remember(event);
        standing = standing.after(event, soFar.cell());
    }
}
