package vn.phutrachho.assignment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.signal.Noticed.ByDemand;
import vn.phutrachho.assignment.signal.Noticed.Copied;
import vn.phutrachho.assignment.signal.Noticed.WrittenInBulk;
import vn.phutrachho.assignment.signal.view.CellPassages;
import vn.phutrachho.assignment.signal.view.CellPassages.Passage;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.assignment.signal.view.CellTraces;
import vn.phutrachho.assignment.signal.view.CellTraces.DutyYear;
import vn.phutrachho.assignment.signal.view.CellTraces.MonthTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.PlanTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.Sitting;
import vn.phutrachho.assignment.signal.view.CellTraces.SittingMonth;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;

@Tag("M5.3")
class NoticeTest {
    private static final UnitId CELL = new UnitId("c1");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final LocalDate PLAN_BY = LocalDate.of(2026, 3, 31);
    private static final SignalRules RULES = SignalRuleBookTest.rules(DAY);

    @Nested
    class AssigningByDemand {
        private static final LocalDate FIRST = LocalDate.of(2026, 5, 7);
        private static final PlanTrace APPROVED =
                new PlanTrace(2026, PLAN_BY.minusDays(9), PLAN_BY, null);

        private static CellTraces cell(@Nullable PlanTrace plan, DutyYear... duties) {
            return new CellTraces(
                    CELL,
                    plan == null ? List.of() : List.of(plan),
                    List.of(duties),
                    null,
                    List.of(),
                    List.of());
        }

        private static DutyYear duties(int byPlan, int handedOver, int filled, int withoutPlan) {
            return new DutyYear(2026, byPlan, handedOver, filled, withoutPlan, FIRST);
        }

        @Test
        void many_duties_and_a_great_part_of_them_beside_the_plan_are_a_question() {
            ByDemand it =
                    Notice.byDemand(cell(APPROVED, duties(9, 4, 2, 1)), DAY, RULES).orElseThrow();

            assertThat(it.evidence()).isEqualTo(5);
            assertThat(it.all()).isEqualTo(16);
            assertThat(it.filled()).as("against it").isEqualTo(2);
            assertThat(it.planApprovedOn()).isEqualTo(PLAN_BY);
            assertThat(it.since()).isEqualTo(FIRST);
        }

        @Test
        void few_of_them_or_a_small_part_are_not() {
            assertThat(Notice.byDemand(cell(APPROVED, duties(1, 4, 0, 0)), DAY, RULES)).isEmpty();
            assertThat(Notice.byDemand(cell(APPROVED, duties(12, 5, 0, 0)), DAY, RULES)).isEmpty();
        }

        @Test
        void somebody_for_a_household_that_has_nobody_is_not_by_demand() {
            assertThat(Notice.byDemand(cell(APPROVED, duties(3, 0, 30, 0)), DAY, RULES)).isEmpty();
        }

        @Test
        void no_plan_by_its_day_is_a_question_where_there_are_duties() {
            DutyYear lastYear = new DutyYear(2025, 9, 0, 0, 0, null);
            assertThat(Notice.byDemand(cell(null, lastYear), PLAN_BY, RULES)).isEmpty();

            ByDemand it =
                    Notice.byDemand(cell(null, lastYear), PLAN_BY.plusDays(1), RULES).orElseThrow();
            assertThat(it.planMissing()).isTrue();
            assertThat(it.evidence()).isEqualTo(1);
            assertThat(it.since()).isEqualTo(PLAN_BY.plusDays(1));

            assertThat(Notice.byDemand(cell(null), DAY, RULES))
                    .as("who assigns nobody does not assign by demand: the dashboard shows it")
                    .isEmpty();
        }

        @Test
        void a_plan_that_waits_for_the_commune_is_not_missing() {
            PlanTrace waits = new PlanTrace(2026, PLAN_BY.minusDays(2), null, null);
            assertThat(Notice.byDemand(cell(waits, duties(0, 1, 0, 0)), DAY, RULES)).isEmpty();
            PlanTrace returned = new PlanTrace(2026, null, null, null);
            assertThat(Notice.byDemand(cell(returned, duties(0, 1, 0, 0)), DAY, RULES)).isPresent();
        }

        @Test
        void another_year_is_another_question() {
            CellTraces cell = cell(APPROVED, duties(0, 9, 0, 0));
            assertThat(Notice.byDemand(cell, DAY, RULES)).isPresent();
            assertThat(Notice.byDemand(cell, LocalDate.of(2027, 2, 1), RULES)).isEmpty();
        }
    }

    @Nested
    class WritingInBulk {
        private static CellTraces cell(Sitting... sittings) {
            return new CellTraces(
                    CELL,
                    List.of(),
                    List.of(),
                    null,
                    List.of(sittings),
                    List.of(
                            new MonthTrace(YearMonth.of(2026, 4), 5, 3, LocalDate.of(2026, 5, 4)),
                            new MonthTrace(YearMonth.of(2026, 5), 5, 2, LocalDate.of(2026, 9, 1))));
        }

        /** So many reports of each of the months, written on a day. */
        private static Sitting written(LocalDate day, int each, int... months) {
            return new Sitting(
                    new AccountId("a1"),
                    day,
                    IntStream.of(months)
                            .mapToObj(m -> new SittingMonth(YearMonth.of(2026, m), each))
                            .toList(),
                    List.of(new MemberId("m1"), new MemberId("m2")),
                    LocalDate.of(2026, 4, 2),
                    LocalDate.of(2026, 6, 3));
        }

        @Test
        void many_reports_of_several_months_long_after_are_a_question() {
            WrittenInBulk it =
                    Notice.inBulk(cell(written(DAY.minusDays(9), 2, 4, 5, 6)), DAY, RULES)
                            .orElseThrow();

            assertThat(it.evidence()).isEqualTo(6);
            assertThat(it.since()).isEqualTo(DAY.minusDays(9));
            assertThat(it.writings().getFirst().months()).hasSize(3);
            assertThat(it.sent()).isEqualTo(10);
            assertThat(it.late()).isEqualTo(5);
            assertThat(it.months()).isEqualTo(3);
            assertThat(it.met()).as("April was closed in time, May was not").isEqualTo(1);
        }

        @Test
        void what_the_secretary_writes_down_after_one_meeting_never_is() {
            assertThat(Notice.inBulk(cell(written(DAY, 40, 9)), DAY, RULES)).isEmpty();
            assertThat(Notice.inBulk(cell(written(DAY, 40, 4)), DAY, RULES))
                    .as("also of a meeting of long ago")
                    .isEmpty();
        }

        @Test
        void months_that_are_just_over_do_not_count() {
            assertThat(Notice.inBulk(cell(written(DAY, 20, 7, 9, 10)), DAY, RULES)).isEmpty();
            LocalDate last = LocalDate.of(2026, 6, 30).plusDays(31);
            assertThat(Notice.inBulk(cell(written(last, 3, 4, 5, 6)), DAY, RULES)).isEmpty();
            assertThat(Notice.inBulk(cell(written(last.plusDays(1), 3, 4, 5, 6)), DAY, RULES))
                    .isPresent();
        }

        @Test
        void a_member_who_makes_up_for_a_few_months_does_not_make_a_question() {
            assertThat(Notice.inBulk(cell(written(DAY, 1, 2, 3, 4, 5, 6)), DAY, RULES)).isEmpty();
        }

        @Test
        void it_is_forgotten_after_a_year() {
            CellTraces cell = cell(written(DAY, 2, 4, 5, 6));
            assertThat(Notice.inBulk(cell, DAY.plusYears(1).minusDays(1), RULES)).isPresent();
            assertThat(Notice.inBulk(cell, DAY.plusYears(1), RULES)).isEmpty();
        }
    }

    @Nested
    class CopyingWords {
        private static final Wording WORDS = new Wording(List.of(1, 2, 3));

        private static CellPassages cell(List<Place> places) {
            return new CellPassages(
                    CELL,
                    YearMonth.of(2026, 9),
                    List.of(
                            new Passage(WORDS, places),
                            new Passage(WORDS, List.of(place(90, YearMonth.of(2026, 9))))),
                    places.size());
        }

        private static Place place(int number, YearMonth month) {
            return new Place(
                    new ReportId("r" + number),
                    new MemberId("m" + number % 2),
                    month,
                    new HouseholdId("h" + number),
                    month.atDay(20).plusDays(number));
        }

        private static List<Place> places(int count, YearMonth month) {
            return IntStream.range(0, count).mapToObj(i -> place(i, month)).toList();
        }

        @Test
        void the_same_words_in_many_places_are_a_question() {
            YearMonth month = YearMonth.of(2026, 9);
            Copied it = Notice.copied(cell(places(6, month)), DAY, RULES).orElseThrow();

            assertThat(it.evidence()).isEqualTo(6);
            assertThat(it.texts()).isEqualTo(7);
            assertThat(it.since())
                    .as("when it stood in the fifth place")
                    .isEqualTo(month.atDay(24));
            assertThat(it.passages()).hasSize(1);
            assertThat(it.passages().getFirst().members()).isEqualTo(2);
            assertThat(it.passages().getFirst().households()).isEqualTo(6);
            assertThat(it.passages().getFirst().months()).containsExactly(month);
        }

        @Test
        void in_few_places_they_are_not() {
            assertThat(Notice.copied(cell(places(4, YearMonth.of(2026, 9))), DAY, RULES)).isEmpty();
        }

        @Test
        void what_is_older_than_twelve_months_does_not_count() {
            assertThat(Notice.copied(cell(places(6, YearMonth.of(2025, 11))), DAY, RULES))
                    .isPresent();
            assertThat(Notice.copied(cell(places(6, YearMonth.of(2025, 10))), DAY, RULES))
                    .isEmpty();
        }
    }
}
