package vn.phutrachho.kit.events;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;

/** An aggregate for the proof's sake: who is responsible for a household. */
@Aggregate
class Charge {
    record TakeCharge(@TargetAggregateIdentifier HouseholdId household, MemberId member) {}

    static final class AlreadyTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyTaken() {
            super(Kind.CONFLICT, "charge.already-taken", "somebody else is responsible");
        }
    }

    @AggregateIdentifier private @Nullable HouseholdId household;
    private @Nullable MemberId member;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeCharge command) {
        if (command.member().equals(member)) {
            return;
        }
        if (household != null) {
            throw new AlreadyTaken();
        }
        apply(
                new AssignmentMade(
                        command.household(),
                        command.member(),
                        new UnitId("c-1"),
                        new PlanId("p-1"),
                        LocalDate.of(2026, 1, 5)));
    }

    @EventSourcingHandler
    void on(AssignmentMade event) {
        household = event.household();
        member = event.member();
    }
}
