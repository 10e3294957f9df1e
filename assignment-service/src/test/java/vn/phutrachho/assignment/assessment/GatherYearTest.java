package vn.phutrachho.assignment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.assessment.YearFacts.InCharge;
import vn.phutrachho.assignment.assessment.YearFacts.Later;
import vn.phutrachho.assignment.assessment.YearFacts.Month;
import vn.phutrachho.assignment.assessment.YearFacts.MonthState;
import vn.phutrachho.assignment.assessment.view.DutyTrace;
import vn.phutrachho.assignment.assessment.view.DutyTrace.Mark;
import vn.phutrachho.assignment.assessment.view.DutyTrace.What;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.Registered;
import vn.phutrachho.assignment.register.Stay;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.member.DutyStatus;

@Tag("M4.5")
class GatherYearTest {
    private static final MemberId MEMBER = new MemberId("m1");
    private static final MemberId OTHER = new MemberId("m2");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId NEXT = new UnitId("c2");
    private static final LocalDate CLOSED = LocalDate.of(2027, 1, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<DutyTrace> traces = new ArrayList<>();
    private final List<Holdings> holdings = new ArrayList<>();
    private CellMember member = member(List.of(new Stay(CELL, LONG_AGO, null)), List.of());

    private static CellMember member(List<Stay> stays, List<CellMember.Duty> duties) {
        return Registered.member(MEMBER, "Lê Văn Mót", stays, duties);
    }

    private YearFacts on(LocalDate today) {
        return new GatherYear(member, 2026, today, traces, holdings, YearMonth::atEndOfMonth)
                .facts();
    }

    private YearFacts closed() {
        return on(CLOSED.plusYears(1));
    }

    private void trace(String id, Mark... marks) {
        traces.add(new DutyTrace(id, List.of(2026), List.of(marks)));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Mark of(What what, @Nullable MemberId who, LocalDate on, String about) {
        return new Mark(what, who, CELL, on, on, null, about);
    }

    private static Mark report(What what, int month, LocalDate on, @Nullable String household) {
        return new Mark(what, MEMBER, CELL, on, on, YearMonth.of(2026, month), household);
    }

    private void held(String household, UnitId cell, LocalDate from, @Nullable LocalDate until) {
        held(household, cell, from, until, until == null ? null : EndReason.HANDED_OVER);
    }

    private void held(
            String household,
            UnitId cell,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable EndReason reason) {
        HouseholdId id = new HouseholdId(household);
        holdings.add(
                new Holdings(
                        id,
                        until == null ? MEMBER : null,
                        cell,
                        List.of(
                                new Holding(
                                        MEMBER,
                                        cell,
                                        new PlanId("p"),
                                        from,
                                        null,
                                        until,
                                        reason,
                                        1))));
    }

    private static MonthState state(YearFacts facts, int month) {
        return facts.months().get(month - 1).state();
    }

    @Nested
    class Reports {
        @Test
        void a_month_is_in_time_late_not_sent_or_has_still_time() {
            held("h1", CELL, LONG_AGO, null);
            trace("r1", report(What.REPORT_IN_TIME, 1, day(1, 30), null));
            trace("r2", report(What.REPORT_LATE, 2, day(3, 4), null));
            YearFacts facts = on(day(4, 10));

            assertThat(facts.months())
                    .extracting(Month::state)
                    .containsExactly(
                            MonthState.ON_TIME,
                            MonthState.LATE,
                            MonthState.NOT_SENT,
                            MonthState.OPEN);
            assertThat(facts.count(DutyFact.REPORT_NOT_SENT)).isOne();
            assertThat(facts.count(DutyFact.REPORT_NOT_OWED)).isZero();
        }

        @Test
        void whoever_is_away_exempt_without_a_household_or_no_member_owes_none_and_it_says_why() {
            member =
                    member(
                            List.of(new Stay(CELL, day(2, 1), null)),
                            List.of(
                                    new CellMember.Duty(DutyStatus.AWAY, day(3, 1), day(3, 31)),
                                    new CellMember.Duty(DutyStatus.EXEMPT, day(4, 1), null)));
            YearFacts facts = on(day(4, 10));

            assertThat(facts.months())
                    .extracting(Month::state)
                    .containsExactly(
                            MonthState.NOT_A_MEMBER,
                            MonthState.NO_HOUSEHOLD,
                            MonthState.AWAY,
                            MonthState.EXEMPT);
            assertThat(facts.count(DutyFact.REPORT_NOT_OWED)).isEqualTo(4);
        }

        @Test
        void whoever_had_a_household_on_some_day_of_the_month_owes_its_report() {
            held("h1", CELL, day(1, 1), day(2, 2));

            assertThat(state(closed(), 2)).isEqualTo(MonthState.NOT_SENT);
            assertThat(state(closed(), 3)).isEqualTo(MonthState.NO_HOUSEHOLD);
        }

        @Test
        void visits_are_those_that_the_report_says_last() {
            held("h1", CELL, LONG_AGO, null);
            trace(
                    "r1",
                    report(What.REPORT_IN_TIME, 1, day(1, 30), null),
                    report(What.VISIT, 1, day(1, 30), "h1"),
                    report(What.VISIT, 1, day(1, 30), "h2"),
                    report(What.REPORT_CORRECTED, 1, day(2, 2), null),
                    report(What.VISIT, 1, day(2, 2), "h1"));
            Month january = on(day(3, 1)).months().getFirst();

            assertThat(january.visits()).isOne();
            assertThat(january.corrections()).isOne();
            assertThat(january.sentOn()).isEqualTo(day(1, 30));
        }
    }

    @Nested
    class AfterTheYearIsClosed {
        @Test
        void the_same_is_answered_whenever_one_asks_and_what_came_later_stands_apart() {
            held("h1", CELL, LONG_AGO, null);
            trace(
                    "r1",
                    report(What.REPORT_IN_TIME, 1, day(1, 30), null),
                    report(What.VISIT, 1, day(1, 30), "h1"));
            YearFacts before = on(CLOSED);
            traces.clear();
            LocalDate late = CLOSED.plusDays(1);
            Mark sent = report(What.REPORT_IN_TIME, 1, day(1, 30), null);
            Mark visit = report(What.VISIT, 1, day(1, 30), "h1");
            trace(
                    "r1",
                    sent,
                    visit,
                    new Mark(
                            What.REPORT_CORRECTED,
                            MEMBER,
                            CELL,
                            late,
                            late,
                            YearMonth.of(2026, 1),
                            null));
            YearFacts after = closed();

            assertThat(after.counts()).isEqualTo(before.counts());
            assertThat(after.months()).isEqualTo(before.months());
            assertThat(before.later()).isEmpty();
            assertThat(after.later())
                    .containsExactly(
                            new Later(What.REPORT_CORRECTED, late, late, YearMonth.of(2026, 1)));
            assertThat(after.countedUntil()).isEqualTo(CLOSED);
        }

        @Test
        void a_report_that_comes_then_is_none_of_the_year() {
            held("h1", CELL, LONG_AGO, null);
            LocalDate late = CLOSED.plusDays(9);
            trace(
                    "r12",
                    new Mark(
                            What.REPORT_LATE,
                            MEMBER,
                            CELL,
                            late,
                            late,
                            YearMonth.of(2026, 12),
                            null));

            assertThat(state(closed(), 12)).isEqualTo(MonthState.NOT_SENT);
            assertThat(closed().later()).extracting(Later::what).containsExactly(What.REPORT_LATE);
        }
    }

    @Nested
    class Households {
        @Test
        void a_member_who_was_transferred_keeps_those_of_both_cells_each_with_its_own() {
            member =
                    member(
                            List.of(
                                    new Stay(CELL, LONG_AGO, day(6, 1)),
                                    new Stay(NEXT, day(6, 1), null)),
                            List.of());
            held("h1", CELL, LONG_AGO, day(6, 1), EndReason.MEMBER_TRANSFERRED);
            held("h2", NEXT, day(7, 1), null);
            YearFacts facts = closed();

            assertThat(facts.charges())
                    .extracting(InCharge::cell, InCharge::until)
                    .containsExactly(tuple(CELL, day(6, 1)), tuple(NEXT, null));
            assertThat(facts.cells()).containsExactlyInAnyOrder(CELL, NEXT);
            assertThat(facts.months().get(4).cell()).isEqualTo(CELL);
            assertThat(facts.months().get(5).cell()).isEqualTo(NEXT);
            assertThat(facts.count(DutyFact.HANDED_ON)).isZero();
        }

        @Test
        void what_ended_before_or_begins_after_the_year_is_none_of_it() {
            held("h1", CELL, LONG_AGO, LocalDate.of(2026, 1, 1));
            held("h2", CELL, LocalDate.of(2027, 1, 1), null);
            held("h3", CELL, day(5, 1), day(5, 1));
            held("h4", CELL, day(5, 1), LocalDate.of(2027, 3, 1));
            YearFacts facts = closed();

            assertThat(facts.charges())
                    .extracting(it -> it.household().value(), InCharge::until, InCharge::reason)
                    .containsExactly(tuple("h4", null, null));
        }

        @Test
        void one_handed_on_is_counted_with_its_visits_while_it_was_in_charge() {
            held("h1", CELL, LONG_AGO, day(2, 15));
            trace(
                    "r1",
                    report(What.REPORT_IN_TIME, 2, day(2, 27), null),
                    report(What.VISIT, 2, day(2, 10), "h1"),
                    report(What.VISIT, 2, day(2, 20), "h1"));
            YearFacts facts = closed();

            assertThat(facts.count(DutyFact.HANDED_ON)).isOne();
            assertThat(facts.charges().getFirst().visits()).isOne();
        }
    }

    @Nested
    class ReasonsOfHandOvers {
        @Test
        void are_those_of_who_takes_over_and_are_left_out_where_one_may_not_know_them() {
            LocalDate changed = day(4, 1);
            holdings.add(
                    new Holdings(
                            new HouseholdId("h1"),
                            OTHER,
                            CELL,
                            List.of(
                                    new Holding(
                                            MEMBER,
                                            CELL,
                                            new PlanId("p"),
                                            LONG_AGO,
                                            "gần nhà",
                                            changed,
                                            EndReason.HANDED_OVER,
                                            1),
                                    new Holding(
                                            OTHER,
                                            CELL,
                                            new PlanId("p"),
                                            changed,
                                            "hộ chuyển xóm",
                                            null,
                                            null,
                                            3))));
            YearFacts facts = closed();

            assertThat(facts.charges())
                    .extracting(InCharge::takenOver, InCharge::handedOn)
                    .containsExactly(tuple("gần nhà", "hộ chuyển xóm"));
            assertThat(facts.withoutWords().charges())
                    .extracting(InCharge::takenOver, InCharge::handedOn)
                    .containsExactly(tuple(null, null));
        }
    }

    @Nested
    class Matters {
        @Test
        void an_answer_carried_back_is_in_time_or_late_by_its_last_day() {
            trace(
                    "g1",
                    of(What.BROUGHT, OTHER, day(2, 1), "g1"),
                    of(What.ANSWER_DUE, null, day(2, 20), "g1"),
                    of(What.CARRIED_BACK, MEMBER, day(2, 20), "g1"));
            trace(
                    "g2",
                    of(What.BROUGHT, MEMBER, day(3, 1), "g2"),
                    of(What.ANSWER_DUE, null, day(3, 20), "g2"),
                    of(What.CARRIED_BACK, MEMBER, day(3, 21), "g2"));
            YearFacts facts = closed();

            assertThat(facts.count(DutyFact.MATTER_BROUGHT)).isOne();
            assertThat(facts.count(DutyFact.ANSWER_IN_TIME)).isOne();
            assertThat(facts.count(DutyFact.ANSWER_LATE)).isOne();
        }

        @Test
        void what_is_kept_confidential_is_there_for_the_member_alone() {
            trace(
                    "g1",
                    of(What.BROUGHT, MEMBER, day(2, 1), "g1"),
                    of(What.CARRIED_BACK, MEMBER, day(2, 9), "g1"),
                    of(What.CONFIDENTIAL, null, day(2, 1), "g1"));
            YearFacts facts = closed();

            assertThat(facts.count(DutyFact.MATTER_BROUGHT)).isOne();
            YearFacts others = facts.forOthers();
            assertThat(others.count(DutyFact.MATTER_BROUGHT)).isZero();
            assertThat(others.carriedBack()).isEmpty();
        }

        @Test
        void a_task_that_was_carried_over_is_one_task() {
            trace("b1", of(What.TASK, MEMBER, day(2, 1), "v1"));
            trace(
                    "b2",
                    of(What.TASK, MEMBER, day(3, 1), "v1"),
                    of(What.TASK, OTHER, day(3, 1), "x"));
            YearFacts facts = closed();

            assertThat(facts.tasks()).hasSize(2);
            assertThat(facts.count(DutyFact.TASK)).isOne();
        }
    }

    @Nested
    class NominationsAndMeetings {
        @Test
        void a_nomination_that_was_taken_back_or_recorded_twice_does_not_count() {
            trace("n1", of(What.NOMINATED, MEMBER, day(2, 1), "n1"));
            trace(
                    "n2",
                    of(What.NOMINATED, MEMBER, day(2, 1), "n2"),
                    of(What.NOMINATION_TAKEN_BACK, MEMBER, day(2, 2), "n2"));
            trace(
                    "n3",
                    of(What.NOMINATED, MEMBER, day(2, 1), "n3"),
                    of(What.NOMINATION_VOID, null, day(2, 2), "n3"));
            trace(
                    "n4",
                    of(What.NOMINATED, MEMBER, day(2, 1), "n4"),
                    of(What.NOMINATION_TAKEN_BACK, OTHER, day(2, 2), "n4"));

            assertThat(closed().count(DutyFact.NOMINEE)).isEqualTo(2);
        }

        @Test
        void attendance_that_was_taken_again_counts_as_it_was_taken_last() {
            trace(
                    "b1",
                    of(What.ATTENDANCE, null, day(2, 1), "b1"),
                    of(What.ABSENT, MEMBER, day(2, 1), "b1"),
                    of(What.ATTENDANCE, null, day(2, 1), "b1"),
                    of(What.PRESENT, MEMBER, day(2, 1), "b1"));
            YearFacts facts = closed();

            assertThat(facts.count(DutyFact.MEETING_PRESENT)).isOne();
            assertThat(facts.count(DutyFact.MEETING_ABSENT)).isZero();
        }
    }
}
