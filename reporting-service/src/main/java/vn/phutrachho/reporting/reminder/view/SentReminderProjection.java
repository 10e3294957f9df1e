package vn.phutrachho.reporting.reminder.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.reporting.ReminderEvent;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderAcknowledged;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderSent;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderWithdrawn;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** The reminders that were sent. */
@Component
public final class SentReminderProjection implements Projection<SentReminder> {
    @Override
    public String name() {
        return "sent-reminders-1";
    }

    @Override
    public Class<SentReminder> document() {
        return SentReminder.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("from", "on"), List.of("to", "on"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReminderEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return recorded.event() instanceof ReminderEvent event
                ? Set.of(event.reminder().value())
                : Set.of();
    }

    @Override
    public @Nullable SentReminder fold(
            String id, @Nullable SentReminder before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof ReminderEvent event)) {
            return before;
        }
        return switch (event) {
            case ReminderSent e -> SentReminder.of(e);
            case ReminderAcknowledged e -> requireNonNull(before, id).noted(e);
            case ReminderWithdrawn e -> requireNonNull(before, id).withdrawn(e.on());
        };
    }
}
