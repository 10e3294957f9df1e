package vn.phutrachho.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderAcknowledged;
import vn.phutrachho.events.reporting.ReminderEvent.ReminderWithdrawn;
import vn.phutrachho.reporting.reminder.command.AcknowledgeReminder;
import vn.phutrachho.reporting.reminder.command.ReminderRefusal;
import vn.phutrachho.reporting.reminder.command.SendReminder;
import vn.phutrachho.reporting.reminder.command.WithdrawReminder;

@Tag("M6.2")
class ReminderTest {
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final UnitId CELL = new UnitId("long-binh");
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);

    private AggregateTestFixture<Reminder> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Reminder.class);
    }

    private static SendReminder send(int behind, LocalDate until, LocalDate on) {
        return new SendReminder(COMMUNE, CELL, Arrears.REPORTS, MONTH, behind, until, on);
    }

    private static SendReminder sent() {
        return send(3, UNTIL, DAY);
    }

    @Test
    void a_unit_that_is_behind_is_reminded() {
        fixture.givenNoPriorActivity().when(sent()).expectEvents(sent().sent());
    }

    @Test
    void whoever_is_behind_in_nothing_is_not_reminded() {
        fixture.givenNoPriorActivity()
                .when(send(0, UNTIL, DAY))
                .expectException(ReminderRefusal.NothingBehind.class)
                .expectNoEvents();
    }

    @Test
    void the_very_same_again_changes_nothing() {
        fixture.given(sent().sent()).when(sent()).expectNoEvents();
    }

    @Test
    void the_same_thing_on_the_same_day_is_one_reminder_and_the_next_day_another() {
        assertThat(send(2, UNTIL.plusDays(1), DAY).reminder()).isEqualTo(sent().reminder());
        assertThat(send(3, UNTIL, DAY.plusDays(1)).reminder()).isNotEqualTo(sent().reminder());

        fixture.given(sent().sent())
                .when(send(2, UNTIL.plusDays(1), DAY))
                .expectException(ReminderRefusal.AlreadyToday.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 93})
    void a_last_day_that_is_over_or_far_away_is_refused(int days) {
        assertThatThrownBy(() -> send(3, DAY.plusDays(days), DAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("reminder.until-out-of-reach");
    }

    @Test
    void what_is_of_a_month_names_it_and_what_is_not_names_none() {
        assertThatThrownBy(
                        () -> new SendReminder(COMMUNE, CELL, Arrears.REPORTS, null, 1, UNTIL, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new SendReminder(COMMUNE, CELL, Arrears.PLAN, MONTH, 1, UNTIL, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_unit_takes_note_and_may_have_to_name_another_day() {
        ReminderAcknowledged first =
                new ReminderAcknowledged(sent().reminder(), UNTIL, DAY.plusDays(1));
        fixture.given(sent().sent(), first)
                .when(new AcknowledgeReminder(sent().reminder(), UNTIL, DAY.plusDays(2)))
                .expectNoEvents();
        fixture.given(sent().sent(), first)
                .when(
                        new AcknowledgeReminder(
                                sent().reminder(), UNTIL.plusDays(3), DAY.plusDays(2)))
                .expectEvents(
                        new ReminderAcknowledged(
                                sent().reminder(), UNTIL.plusDays(3), DAY.plusDays(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 93})
    void a_promise_for_a_day_that_is_over_or_far_away_is_refused(int days) {
        assertThatThrownBy(
                        () -> new AcknowledgeReminder(sent().reminder(), DAY.plusDays(days), DAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("reminder.promise-out-of-reach");
    }

    @Test
    void what_was_sent_by_mistake_is_withdrawn_once_and_asks_for_nothing_more() {
        ReminderWithdrawn withdrawn = new ReminderWithdrawn(sent().reminder(), DAY);
        fixture.given(sent().sent())
                .when(new WithdrawReminder(sent().reminder(), DAY))
                .expectEvents(withdrawn);
        fixture.given(sent().sent(), withdrawn)
                .when(new WithdrawReminder(sent().reminder(), DAY))
                .expectNoEvents();
        fixture.given(sent().sent(), withdrawn)
                .when(new AcknowledgeReminder(sent().reminder(), UNTIL, DAY))
                .expectException(ReminderRefusal.Withdrawn.class)
                .expectNoEvents();
    }
}
