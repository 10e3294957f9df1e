package vn.phutrachho.reporting.audit;

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
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.reporting.audit.command.NoteLogTakenAway;
import vn.phutrachho.reporting.audit.command.OpeningRefusal;

/** That the log of openings was taken away, once: it begins and ends with that. */
@Aggregate
class LogTakeaway {
    @AggregateIdentifier private @Nullable OpeningId opening;
    private @Nullable ListTakenAway recorded;

    LogTakeaway() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteLogTakenAway command) {
        ListTakenAway event =
                new ListTakenAway(
                        command.opening(),
                        CaseList.OPENINGS,
                        command.unit(),
                        command.rows(),
                        command.by(),
                        command.on());
        if (event.equals(recorded)) {
            return;
        }
        if (opening != null) {
            throw new OpeningRefusal.AlreadyRecorded();
        }
        apply(event);
    }

    @EventSourcingHandler
    void on(ListTakenAway event) {
        opening = event.opening();
        recorded = event;
    }
}
