package vn.phutrachho.reporting.reminder.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderSent;

/**
 * Tell a unit what it is behind in.
 *
 * @param from the unit that reminds
 * @param to the unit that is behind
 * @param month which month is meant; present where {@link Arrears#isOfAMonth()}
 * @param behind how many there are now, by the figures
 * @param until last day by which it is to be made good: from the day itself on, and at most {@value
 *     #LONGEST} days ahead
 */
public record SendReminder(
        @TargetAggregateIdentifier ReminderId reminder,
        UnitId from,
        UnitId to,
        Arrears about,
        @Nullable YearMonth month,
        int behind,
        LocalDate until,
        LocalDate on) {
    public static final int LONGEST = 92;

    /**
     * @throws InvalidValue when the day lies behind, or too far ahead
     */
    public SendReminder {
        if (about.isOfAMonth() != (month != null)) {
            throw new IllegalArgumentException(about + " and the month " + month);
        }
        if (until.isBefore(on) || until.isAfter(on.plusDays(LONGEST))) {
            throw new InvalidValue(
                    "reminder.until-out-of-reach", "The last day is none to be made good by");
        }
    }

    /** One reminder a day of the same thing, so that whoever taps twice reminds once. */
    public SendReminder(
            UnitId from,
            UnitId to,
            Arrears about,
            @Nullable YearMonth month,
            int behind,
            LocalDate until,
            LocalDate on) {
        this(id(from, to, about, month, on), from, to, about, month, behind, until, on);
    }

    private static ReminderId id(
            UnitId from, UnitId to, Arrears about, @Nullable YearMonth month, LocalDate on) {
        String what = "%s reminds %s of %s %s on %s".formatted(from, to, about, month, on);
        return new ReminderId(
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What has happened once it is done. */
    public ReminderSent sent() {
        return new ReminderSent(reminder, from, to, about, month, behind, until, on);
    }
}
