package vn.phutrachho.reporting.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderAcknowledged;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderSent;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderWithdrawn;
import vn.phutrachho.reporting.reminder.command.AcknowledgeReminder;
import vn.phutrachho.reporting.reminder.command.ReminderRefusal;
import vn.phutrachho.reporting.reminder.command.SendReminder;
import vn.phutrachho.reporting.reminder.command.WithdrawReminder;

/** That a unit was told that it is behind, and whether it has taken note. */
@Aggregate
class Reminder {
    @AggregateIdentifier private @Nullable ReminderId reminder;
    private @Nullable ReminderSent sent;
    private @Nullable LocalDate promised;
    private boolean withdrawn;

    Reminder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SendReminder command) {
        if (command.sent().equals(sent) && !withdrawn) {
            return;
        }
        if (reminder != null) {
            throw new ReminderRefusal.AlreadyToday();
        }
        if (command.behind() < 1) {
            throw new ReminderRefusal.NothingBehind();
        }
        apply(command.sent());
    }

    /** Again with another day, where the first promise cannot be kept. */
    @CommandHandler
    void handle(AcknowledgeReminder command) {
        if (withdrawn) {
            throw new ReminderRefusal.Withdrawn();
        }
        if (!command.promised().equals(promised)) {
            apply(new ReminderAcknowledged(command.reminder(), command.promised(), command.on()));
        }
    }

    @CommandHandler
    void handle(WithdrawReminder command) {
        if (!withdrawn) {
            apply(new ReminderWithdrawn(command.reminder(), command.on()));
        }
    }

    @EventSourcingHandler
    void on(ReminderSent event) {
        reminder = event.reminder();
        sent = event;
    }

    @EventSourcingHandler
    void on(ReminderAcknowledged event) {
        promised = event.promised();
    }

    @EventSourcingHandler
    void on(ReminderWithdrawn event) {
        withdrawn = true;
    }
}
