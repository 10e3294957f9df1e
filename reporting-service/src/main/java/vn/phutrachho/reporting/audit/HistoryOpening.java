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
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.reporting.audit.command.OpenHistory;
import vn.phutrachho.reporting.audit.command.OpeningRefusal;

/** That an auditor opened a history, once: it begins and ends with that. */
@Aggregate
class HistoryOpening {
    @AggregateIdentifier private @Nullable OpeningId opening;
    private @Nullable HistoryOpened recorded;

    HistoryOpening() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenHistory command) {
        HistoryOpened event =
                new HistoryOpened(
                        command.opening(),
                        command.subject(),
                        command.kind(),
                        command.cell(),
                        command.by(),
                        command.reason(),
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
    void on(HistoryOpened event) {
        opening = event.opening();
        recorded = event;
    }
}
