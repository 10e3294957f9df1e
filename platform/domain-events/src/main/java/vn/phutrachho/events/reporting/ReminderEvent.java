package vn.phutrachho.events.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.UnitId;

/** A unit is told that it is behind, and says that it has heard it (M6.2). */
public sealed interface ReminderEvent extends DomainEvent {
    /** Which reminder. */
    ReminderId reminder();

    /**
     * A unit was told what it is behind in, as a number and in no words of anybody's.
     *
     * @param from the unit that reminds
     * @param to the unit that is behind
     * @param month which month is meant; absent where it is about none
     * @param behind how many things were to be made good then
     * @param until last day by which they are to be
     */
    @Named("reminder.reminder-sent")
    record ReminderSent(
            ReminderId reminder,
            UnitId from,
            UnitId to,
            Arrears about,
            @Nullable YearMonth month,
            int behind,
            LocalDate until,
            LocalDate on)
            implements ReminderEvent {}

    /**
     * The unit has taken note.
     *
     * @param promised day by which it says it will have made it good
     */
    @Named("reminder.reminder-acknowledged")
    record ReminderAcknowledged(ReminderId reminder, LocalDate promised, LocalDate on)
            implements ReminderEvent {}

    /** It was sent by mistake, and asks for nothing any more. */
    @Named("reminder.reminder-withdrawn")
    record ReminderWithdrawn(ReminderId reminder, LocalDate on) implements ReminderEvent {}
}
