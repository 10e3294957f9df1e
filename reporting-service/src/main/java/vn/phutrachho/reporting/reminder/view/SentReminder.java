package vn.phutrachho.reporting.reminder.view;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderAcknowledged;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderSent;

/**
 * A reminder that was sent.
 *
 * @param from the unit that reminds
 * @param to the unit that is behind
 * @param month which month is meant; absent where it is about none
 * @param behind how many things were to be made good then
 * @param until last day by which they are to be
 * @param on the day on which it was sent
 * @param promised the day that the unit names, last; absent where it has not taken note
 * @param notedOn the day on which it named it
 * @param withdrawnOn the day on which it was withdrawn; absent where it stands
 */
public record SentReminder(
        ReminderId id,
        UnitId from,
        UnitId to,
        Arrears about,
        @Nullable YearMonth month,
        int behind,
        LocalDate until,
        LocalDate on,
        @Nullable LocalDate promised,
        @Nullable LocalDate notedOn,
        @Nullable LocalDate withdrawnOn) {

    static SentReminder of(ReminderSent sent) {
        return new SentReminder(
                sent.reminder(),
                sent.from(),
                sent.to(),
                sent.about(),
                sent.month(),
                sent.behind(),
                sent.until(),
                sent.on(),
                null,
                null,
                null);
    }

    SentReminder noted(ReminderAcknowledged noted) {
        return new SentReminder(
                id,
                from,
                to,
                about,
                month,
                behind,
                until,
                on,
                noted.promised(),
                noted.on(),
                withdrawnOn);
    }

    SentReminder withdrawn(LocalDate day) {
        return new SentReminder(
                id, from, to, about, month, behind, until, on, promised, notedOn, day);
    }

    /** Whether it is about the same. */
    public boolean isAbout(Arrears other, @Nullable YearMonth otherMonth) {
        return about == other && (month == null ? otherMonth == null : month.equals(otherMonth));
    }
}
