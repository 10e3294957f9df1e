package vn.phutrachho.assignment.responsibility;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.command.HandOver;
import vn.phutrachho.assignment.responsibility.command.MakeAssignment;
import vn.phutrachho.assignment.responsibility.command.ResponsibilityRefusal;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;

/** Who is responsible for one household: exactly one member at a time, or nobody (M2.3). */
@Aggregate
class Responsibility {
    @SuppressWarnings("UnusedVariable") // Axon knows the aggregate by it
    @AggregateIdentifier
    private @Nullable HouseholdId household;

    private @Nullable AssignmentMade holding;
    private LocalDate lastChange = LocalDate.MIN;

    /** For Axon, which makes it from its history. */
    Responsibility() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MakeAssignment command) {
        boolean isDone = isHeldBy(command.member()) && isUnder(command.plan());
        if (isDone || isHeldByAnotherThan(command.insteadOf())) {
            return;
        }
        // a plan does not reach behind a later hand-over
        LocalDate from = command.from().isBefore(lastChange) ? lastChange : command.from();
        if (holding != null && !isHeldBy(command.member())) {
            end(holding, EndReason.PLAN_CHANGED, from);
        }
        apply(
                new AssignmentMade(
                        command.household(),
                        command.member(),
                        command.cell(),
                        command.plan(),
                        from));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HandOver command) {
        if (isHeldBy(command.to())) {
            throw new ResponsibilityRefusal.SameMember();
        }
        if (!command.obstacles().isEmpty()) {
            throw new ResponsibilityRefusal.MayNot(command.obstacles());
        }
        if (command.reason().text().isBlank()) {
            throw new ResponsibilityRefusal.ReasonMissing();
        }
        mustBeWithin(command);
        mustNotPrecede(command.from());
        if (holding != null) {
            end(holding, EndReason.HANDED_OVER, command.from());
        }
        apply(
                new AssignmentMade(
                        command.household(),
                        command.to(),
                        command.cell(),
                        command.plan(),
                        command.from(),
                        command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndAssignment command) {
        if (holding != null && isHeldBy(command.member())) {
            // a duty cannot end before it began: what was known late counts from its first day
            LocalDate on = command.on().isBefore(holding.from()) ? holding.from() : command.on();
            end(holding, command.reason(), on);
        }
    }

    @EventSourcingHandler
    void on(AssignmentMade event) {
        household = event.household();
        holding = event;
        lastChange = event.from();
    }

    @EventSourcingHandler
    void on(AssignmentEnded event) {
        holding = null;
        lastChange = event.on();
    }

    private static void end(AssignmentMade held, EndReason reason, LocalDate on) {
        apply(new AssignmentEnded(held.household(), held.member(), held.cell(), reason, on));
    }

    private boolean isHeldBy(MemberId member) {
        return holding != null && holding.member().equals(member);
    }

    private boolean isHeldByAnotherThan(@Nullable MemberId member) {
        return holding != null && !holding.member().equals(member);
    }

    private boolean isUnder(PlanId plan) {
        return holding != null && Objects.equals(holding.plan(), plan);
    }

    /** What was agreed some days ago is written down as it was, but not what is to come. */
    private static void mustBeWithin(HandOver command) {
        if (command.from().isAfter(command.on())) {
            throw new ResponsibilityRefusal.StillToCome();
        }
        if (command.from().isBefore(command.earliest())) {
            throw new ResponsibilityRefusal.TooEarly(command.earliest());
        }
    }

    private void mustNotPrecede(LocalDate day) {
        if (day.isBefore(lastChange)) {
            throw new ResponsibilityRefusal.BeforeTheLast(lastChange);
        }
    }
}
