package vn.phutrachho.kit.takeaway;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;

/** That a list was taken away, once: it begins and ends with that. */
@Aggregate
class Takeaway {
    @AggregateIdentifier private @Nullable OpeningId opening;
    private @Nullable ListTakenAway recorded;

    Takeaway() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteListTakenAway command) {
        ListTakenAway event =
                new ListTakenAway(
                        command.opening(),
                        command.list(),
                        command.unit(),
                        command.rows(),
                        command.by(),
                        command.on());
        if (event.equals(recorded)) {
            return;
        }
        if (opening != null) {
            throw new TakeawayRefusal.AlreadyRecorded();
        }
        apply(event);
    }

    @EventSourcingHandler
    void on(ListTakenAway event) {
        opening = event.opening();
        recorded = event;
    }
}
