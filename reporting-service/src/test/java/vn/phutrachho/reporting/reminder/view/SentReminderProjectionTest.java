package vn.phutrachho.reporting.reminder.view;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderAcknowledged;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderSent;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderWithdrawn;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M6.2")
class SentReminderProjectionTest {
    private static final ReminderId ID = new ReminderId("nhac-1");
    private static final UnitId PROVINCE = new UnitId("quang-ngai");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);

    @Test
    void a_reminder_keeps_what_there_was_to_be_done_what_was_promised_last_and_that_it_went_away() {
        ProjectionFixture.given(new SentReminderProjection())
                .own(new ReminderSent(ID, PROVINCE, COMMUNE, Arrears.REPORTS, MONTH, 7, UNTIL, DAY))
                .own(new ReminderAcknowledged(ID, UNTIL, DAY.plusDays(1)))
                .own(new ReminderAcknowledged(ID, UNTIL.plusDays(2), DAY.plusDays(3)))
                .own(new ReminderWithdrawn(ID, DAY.plusDays(4)))
                .whenAsked(ID.value())
                .thenAnswers(
                        new SentReminder(
                                ID,
                                PROVINCE,
                                COMMUNE,
                                Arrears.REPORTS,
                                MONTH,
                                7,
                                UNTIL,
                                DAY,
                                UNTIL.plusDays(2),
                                DAY.plusDays(3),
                                DAY.plusDays(4)));
    }
}
