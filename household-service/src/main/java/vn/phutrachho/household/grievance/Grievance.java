package vn.phutrachho.household.grievance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.household.grievance.Standing.Answered;
import vn.phutrachho.household.grievance.Standing.AtCell;
import vn.phutrachho.household.grievance.Standing.CarriedBack;
import vn.phutrachho.household.grievance.Standing.Ended;
import vn.phutrachho.household.grievance.Standing.InHand;
import vn.phutrachho.household.grievance.Standing.Referred;
import vn.phutrachho.household.grievance.Standing.Unheard;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;

/**
 * A grievance, recommendation or feedback, from the household's words to the household's own
 * confirmation (M4.1). The office answers; only the household ends it.
 */
@Aggregate
class Grievance {
    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable GrievanceId grievance;

    private Standing standing = new Unheard();

    /** All that was done, so that the exact repeat of an act is known for one. */
    private final Set<GrievanceEvent> done = new HashSet<>();

    Grievance() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportGrievance command) {
        GrievanceReported reported =
                new GrievanceReported(
                        command.grievance(),
                        command.household(),
                        command.cell(),
                        command.kind(),
                        command.theme(),
                        command.words(),
                        command.nameMayTravel(),
                        command.by(),
                        command.heardOn());
        if (command.heardOn().isAfter(command.on())) {
            throw new GrievanceRefusal.HeardLater();
        }
        switch (standing) {
            case Unheard _ ->
                    act(
                            reported,
                            due(reported, Stage.CONCLUDE, command.cell(), command.deadlines()));
            case AtCell _, Referred _, InHand _, Answered _, CarriedBack _, Ended _ ->
                    refuse(reported, new GrievanceRefusal.AlreadyReported());
        }
    }

    @CommandHandler
    void handle(SettleAtCell command) {
        GrievanceSettledAtCell settled =
                new GrievanceSettledAtCell(
                        command.grievance(), command.cell(), command.conclusion(), command.on());
        concludeAtCell(
                command.cell(),
                settled,
                due(settled, Stage.CARRY_BACK, command.cell(), command.deadlines()));
    }

    @CommandHandler
    void handle(CarryOver command) {
        concludeAtCell(
                command.cell(),
                new GrievanceCarriedOver(
                        command.grievance(),
                        command.cell(),
                        command.conclusion(),
                        command.month(),
                        command.on()));
    }

    @CommandHandler
    void handle(ReferGrievance command) {
        GrievanceReferred referred =
                new GrievanceReferred(
                        command.grievance(),
                        command.from(),
                        command.to(),
                        command.reason(),
                        command.on());
        if (command.from().equals(command.to())) {
            throw new GrievanceRefusal.ReferredToItself();
        }
        if (done.contains(referred)) {
            return;
        }
        UnitId from = command.from();
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(from) -> refer(referred, command);
            case Referred(UnitId awaited) when awaited.equals(from) -> refer(referred, command);
            case InHand(UnitId holder) when holder.equals(from) -> refer(referred, command);
            case Unheard _, AtCell _, Referred _, InHand _, Answered _, CarriedBack _, Ended _ ->
                    throw outOfTurn(from);
        }
    }

    @CommandHandler
    void handle(AcceptGrievance command) {
        GrievanceAccepted accepted =
                new GrievanceAccepted(command.grievance(), command.at(), command.on());
        switch (standing) {
            case Referred(UnitId awaited) when awaited.equals(command.at()) ->
                    act(accepted, due(accepted, Stage.ANSWER, command.at(), command.deadlines()));
            case Unheard _, AtCell _, Referred _, InHand _, Answered _, CarriedBack _, Ended _ ->
                    refuse(accepted, outOfTurn(command.at()));
        }
    }

    @CommandHandler
    void handle(AnswerGrievance command) {
        GrievanceAnswered answered =
                new GrievanceAnswered(
                        command.grievance(),
                        command.at(),
                        command.answer(),
                        command.doneBy(),
                        command.on());
        switch (standing) {
            case InHand(UnitId holder) when holder.equals(command.at()) ->
                    act(
                            answered,
                            due(answered, Stage.CARRY_BACK, command.at(), command.deadlines()));
            case Unheard _, AtCell _, Referred _, InHand _, Answered _, CarriedBack _, Ended _ ->
                    refuse(answered, outOfTurn(command.at()));
        }
    }

    @CommandHandler
    void handle(CarryAnswerBack command) {
        AnswerCarriedBack back =
                new AnswerCarriedBack(command.grievance(), command.by(), command.on());
        switch (standing) {
            case Answered(Standing _, LocalDate on) when command.on().isBefore(on) ->
                    throw new GrievanceRefusal.CarriedBackTooEarly();
            case Answered _ -> act(back);
            case Unheard _, AtCell _, Referred _, InHand _, CarriedBack _, Ended _ ->
                    refuse(back, notNow());
        }
    }

    @CommandHandler
    void handle(ConfirmContent command) {
        HouseholdContent content =
                new HouseholdContent(command.grievance(), command.by(), command.on());
        switch (standing) {
            case CarriedBack _ ->
                    act(content, new GrievanceClosed(command.grievance(), command.on()));
            case Unheard _, AtCell _, Referred _, InHand _, Answered _, Ended _ ->
                    refuse(content, notNow());
        }
    }

    @CommandHandler
    void handle(ConfirmNotContent command) {
        HouseholdNotContent notContent =
                new HouseholdNotContent(
                        command.grievance(), command.by(), command.why(), command.on());
        switch (standing) {
            case CarriedBack(AtCell(UnitId cell)) ->
                    reopen(notContent, cell, Stage.CONCLUDE, command.deadlines());
            case CarriedBack(InHand(UnitId desk)) ->
                    reopen(notContent, desk, Stage.ANSWER, command.deadlines());
            case CarriedBack _, Unheard _, AtCell _, Referred _, InHand _, Answered _, Ended _ ->
                    refuse(notContent, notNow());
        }
    }

    @CommandHandler
    void handle(WithdrawGrievance command) {
        GrievanceWithdrawn withdrawn =
                new GrievanceWithdrawn(command.grievance(), command.by(), command.on());
        switch (standing) {
            case AtCell _, Referred _, InHand _, Answered _, CarriedBack _ -> act(withdrawn);
            case Unheard _, Ended _ -> refuse(withdrawn, notNow());
        }
    }

    /** The meeting's conclusions come by a policy, which may bring one twice at any later time. */
    private void concludeAtCell(UnitId cell, GrievanceEvent... conclusion) {
        if (done.contains(conclusion[0])) {
            return;
        }
        switch (standing) {
            case AtCell(UnitId holder) when holder.equals(cell) -> act(conclusion);
            case Unheard _, AtCell _, Referred _, InHand _, Answered _, CarriedBack _, Ended _ ->
                    throw outOfTurn(cell);
        }
    }

    private static void refer(GrievanceReferred referred, ReferGrievance command) {
        act(referred, due(referred, Stage.ACCEPT, command.to(), command.deadlines()));
    }

    private static void reopen(
            HouseholdNotContent why, UnitId at, Stage stage, Deadlines deadlines) {
        act(
                why,
                new GrievanceReopened(why.grievance(), at, why.on()),
                due(why, stage, at, deadlines));
    }

    private static DeadlineFixed due(
            GrievanceEvent act, Stage stage, UnitId holder, Deadlines deadlines) {
        return new DeadlineFixed(
                act.grievance(), stage, holder, deadlines.of(stage), deadlines.rule());
    }

    private static void act(GrievanceEvent... events) {
        for (GrievanceEvent event : events) {
            apply(event);
        }
    }

    /** Refuses an act, unless it is the exact repeat of one: that changes nothing. */
    private void refuse(GrievanceEvent act, Refusal refusal) {
        if (!done.contains(act)) {
            throw refusal;
        }
    }

    /** Why a unit cannot do now what it asks. */
    private Refusal outOfTurn(UnitId unit) {
        return switch (standing) {
            case Unheard _ -> new GrievanceRefusal.Unknown();
            case AtCell(UnitId holder) -> heldBy(holder, unit, new GrievanceRefusal.NotReferred());
            case Referred(UnitId awaited) ->
                    heldBy(awaited, unit, new GrievanceRefusal.NotAccepted());
            case InHand(UnitId holder) ->
                    heldBy(holder, unit, new GrievanceRefusal.AlreadyAccepted());
            case Answered _, CarriedBack _ -> new GrievanceRefusal.AlreadyAnswered();
            case Ended _ -> new GrievanceRefusal.AlreadyEnded();
        };
    }

    private static Refusal heldBy(UnitId holder, UnitId unit, Refusal refusal) {
        return holder.equals(unit) ? refusal : new GrievanceRefusal.NotHeldHere();
    }

    /** Why a member cannot do now what they ask for the household. */
    private Refusal notNow() {
        return switch (standing) {
            case Unheard _ -> new GrievanceRefusal.Unknown();
            case AtCell _, Referred _, InHand _ -> new GrievanceRefusal.NotAnswered();
            case Answered _ -> new GrievanceRefusal.NotCarriedBack();
            case CarriedBack _ -> new GrievanceRefusal.AlreadyCarriedBack();
            case Ended _ -> new GrievanceRefusal.AlreadyEnded();
        };
    }

    @EventSourcingHandler
    void on(GrievanceEvent event) {
        grievance = event.grievance();
        standing = standing.after(event);
        done.add(event);
    }
}
