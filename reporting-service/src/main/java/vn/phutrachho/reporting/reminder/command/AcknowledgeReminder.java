package vn.phutrachho.reporting.reminder.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.ReminderId;

/**
 * The reminded unit takes note.
 *
 * @param promised day by which it will have made it good: from the day itself on, and at most
 *     {@value SendReminder#LONGEST} days ahead
 */
public record AcknowledgeReminder(
        @TargetAggregateIdentifier ReminderId reminder, LocalDate promised, LocalDate on) {

    /**
     * @throws InvalidValue when the day lies behind, or too far ahead
     */
    public AcknowledgeReminder {
        if (promised.isBefore(on) || promised.isAfter(on.plusDays(SendReminder.LONGEST))) {
            throw new InvalidValue(
                    "reminder.promise-out-of-reach", "The promised day is none to promise");
        }
    }
}
