package vn.phutrachho.assignment.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.meeting.command.CloseMonth;
import vn.phutrachho.assignment.meeting.command.ConcludeMatter;
import vn.phutrachho.assignment.meeting.command.OpenMeeting;
import vn.phutrachho.assignment.meeting.command.PutMatterOnAgenda;
import vn.phutrachho.assignment.meeting.command.RecordAttendance;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.AttendanceRecorded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterPutOnAgenda;
import vn.phutrachho.events.assignment.CellMeetingEvent.MeetingOpened;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.kit.proof.Refused;

@Tag("M3.2")
class CellMeetingTest {
    private static final MeetingId MEETING = new MeetingId("meeting-c1-2026-10");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final MatterId ROAD = new MatterId("matter-g1");
    private static final GrievanceId GRIEVANCE = new GrievanceId("g1");
    private static final GrievanceId OTHER = new GrievanceId("g2");
    private static final Addressee OFFICE =
            new Addressee(AddresseeKind.PEOPLES_COMMITTEE, "UBND xã Bình Sơn");
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final MemberId HUONG = new MemberId("m1");
    private static final Personal WORDS = Personal.of(LAI, "Đường vô xóm lở");

    private static final MeetingOpened OPENED = new MeetingOpened(MEETING, CELL, OCTOBER, DAY);
    private static final MatterPutOnAgenda ON_AGENDA =
            new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS);
    private static final AttendanceRecorded COUNTED =
            new AttendanceRecorded(MEETING, CELL, List.of(HUONG), List.of(), List.of());
    private static final MonthClosed CLOSED = new MonthClosed(MEETING, CELL, OCTOBER, DAY);

    private final AggregateTestFixture<CellMeeting> meeting =
            new AggregateTestFixture<>(CellMeeting.class);

    @Nested
    class Opening {
        @Test
        void is_for_one_month_of_one_cell() {
            meeting.givenNoPriorActivity()
                    .when(new OpenMeeting(MEETING, CELL, OCTOBER, DAY, DAY))
                    .expectEvents(OPENED);
        }

        @Test
        void is_refused_a_second_time() {
            meeting.given(OPENED)
                    .when(new OpenMeeting(MEETING, CELL, OCTOBER, DAY, DAY))
                    .expectException(Refused.with("meeting.already-opened"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_its_month_and_before_its_day() {
            meeting.givenNoPriorActivity()
                    .when(new OpenMeeting(MEETING, CELL, OCTOBER, DAY, DAY.minusDays(1)))
                    .expectException(Refused.with("meeting.too-early"))
                    .expectNoEvents();
        }
    }

    @Nested
    class CountingAttendance {
        @Test
        void says_who_was_there() {
            meeting.given(OPENED).when(count(List.of())).expectEvents(COUNTED);
        }

        @Test
        void changes_nothing_when_it_is_said_again() {
            meeting.given(OPENED, COUNTED)
                    .when(count(List.of()))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_where_somebody_is_counted_twice() {
            meeting.given(OPENED)
                    .when(count(List.of(HUONG)))
                    .expectException(Refused.with("meeting.counted-twice"))
                    .expectNoEvents();
        }

        private RecordAttendance count(List<MemberId> absent) {
            return new RecordAttendance(MEETING, List.of(HUONG), List.of(), absent);
        }
    }

    @Nested
    class PuttingOnTheAgenda {
        private final PutMatterOnAgenda put =
                new PutMatterOnAgenda(MEETING, ROAD, GRIEVANCE, LAI, WORDS);

        @Test
        void brings_a_matter_up_once() {
            meeting.given(OPENED).when(put).expectEvents(ON_AGENDA);
            new AggregateTestFixture<>(CellMeeting.class)
                    .given(OPENED, ON_AGENDA)
                    .when(put)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_after_the_month_is_closed() {
            meeting.given(OPENED, COUNTED, CLOSED)
                    .when(put)
                    .expectException(Refused.with("meeting.month-closed"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Concluding {
        @Test
        void refers_a_matter_up_with_who_and_by_when() {
            meeting.given(OPENED, ON_AGENDA)
                    .when(conclude(Conclusion.REFERRED, "Đề nghị xã sửa", COMMUNE))
                    .expectEvents(concluded(Conclusion.REFERRED, "Đề nghị xã sửa", COMMUNE));
        }

        @Test
        void settles_or_carries_over_without_another_unit() {
            meeting.given(OPENED, ON_AGENDA)
                    .when(conclude(Conclusion.SETTLED, "Đã sửa", null))
                    .expectEvents(concluded(Conclusion.SETTLED, "Đã sửa", null));
        }

        @Test
        void does_no_harm_when_tapped_twice() {
            meeting.given(
                            OPENED,
                            ON_AGENDA,
                            concluded(Conclusion.CARRIED_OVER, "Chờ mưa tạnh", null))
                    .when(conclude(Conclusion.CARRIED_OVER, "Chờ mưa tạnh", null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_a_second_time_with_something_else() {
            meeting.given(OPENED, ON_AGENDA, concluded(Conclusion.SETTLED, "Đã sửa", null))
                    .when(conclude(Conclusion.CARRIED_OVER, "Chờ mưa tạnh", null))
                    .expectException(Refused.with("meeting.already-concluded"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_where_it_refers_to_nobody() {
            refused(Conclusion.REFERRED, "Đề nghị xã sửa", null, "meeting.referred-nowhere");
        }

        @Test
        void is_refused_where_it_refers_to_the_cell_itself() {
            refused(Conclusion.REFERRED, "Đề nghị xã sửa", CELL, "meeting.not-above");
        }

        @Test
        void is_refused_where_it_settles_and_yet_refers() {
            refused(Conclusion.SETTLED, "Đã sửa", COMMUNE, "meeting.not-referred");
        }

        @Test
        void is_refused_without_words() {
            refused(Conclusion.SETTLED, " ", null, "meeting.conclusion-missing");
        }

        @Test
        void is_refused_for_what_is_not_on_the_agenda() {
            meeting.given(OPENED)
                    .when(conclude(Conclusion.SETTLED, "Đã sửa", null))
                    .expectException(Refused.with("meeting.no-such-matter"))
                    .expectNoEvents();
        }

        @Test
        void joins_a_matter_to_another_case() {
            meeting.given(OPENED, ON_AGENDA)
                    .when(moving(Conclusion.JOINED, OTHER, null))
                    .expectEvents(moved(Conclusion.JOINED, OTHER, null));
        }

        @Test
        void puts_a_matter_before_somebody_outside() {
            meeting.given(OPENED, ON_AGENDA)
                    .when(moving(Conclusion.ASKED_OUTSIDE, null, OFFICE))
                    .expectEvents(moved(Conclusion.ASKED_OUTSIDE, null, OFFICE));
        }

        @Test
        void is_refused_where_it_joins_to_nothing_or_to_itself() {
            refused(moving(Conclusion.JOINED, null, null), "meeting.joined-to-nothing");
            refused(moving(Conclusion.JOINED, GRIEVANCE, null), "meeting.not-joinable");
        }

        @Test
        void is_refused_where_it_asks_nobody() {
            refused(moving(Conclusion.ASKED_OUTSIDE, null, null), "meeting.nobody-asked");
        }

        @Test
        void is_refused_where_it_settles_and_yet_joins_or_asks() {
            refused(moving(Conclusion.SETTLED, OTHER, null), "meeting.not-joined");
            refused(moving(Conclusion.SETTLED, null, OFFICE), "meeting.not-asked");
        }

        @Test
        void joins_and_asks_only_about_what_a_household_said() {
            MatterPutOnAgenda hall = new MatterPutOnAgenda(MEETING, CELL, ROAD, null, null, WORDS);
            for (ConcludeMatter moving :
                    List.of(
                            moving(Conclusion.JOINED, OTHER, null),
                            moving(Conclusion.ASKED_OUTSIDE, null, OFFICE))) {
                new AggregateTestFixture<>(CellMeeting.class)
                        .given(OPENED, hall)
                        .when(moving)
                        .expectException(Refused.with("meeting.no-grievance"))
                        .expectNoEvents();
            }
        }

        @Test
        void is_refused_a_second_time_with_another_case_to_join() {
            meeting.given(OPENED, ON_AGENDA, moved(Conclusion.JOINED, OTHER, null))
                    .when(moving(Conclusion.JOINED, new GrievanceId("g3"), null))
                    .expectException(Refused.with("meeting.already-concluded"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_a_second_time_with_somebody_else_or_another_day() {
            MemberId other = new MemberId("m2");
            for (ConcludeMatter corrected :
                    List.of(
                            settling(other, DAY),
                            settling(null, DAY),
                            settling(HUONG, DAY.plusDays(7)),
                            settling(HUONG, null))) {
                new AggregateTestFixture<>(CellMeeting.class)
                        .given(OPENED, ON_AGENDA, moved(Conclusion.SETTLED, null, null))
                        .when(corrected)
                        .expectException(Refused.with("meeting.already-concluded"))
                        .expectNoEvents();
            }
        }

        private ConcludeMatter settling(@Nullable MemberId who, @Nullable LocalDate by) {
            return new ConcludeMatter(
                    MEETING, ROAD, Conclusion.SETTLED, WORDS, who, by, null, null, null, DAY);
        }

        private void refused(ConcludeMatter command, String code) {
            new AggregateTestFixture<>(CellMeeting.class)
                    .given(OPENED, ON_AGENDA)
                    .when(command)
                    .expectException(Refused.with(code))
                    .expectNoEvents();
        }

        private ConcludeMatter moving(
                Conclusion conclusion, @Nullable GrievanceId into, @Nullable Addressee asked) {
            return new ConcludeMatter(
                    MEETING, ROAD, conclusion, WORDS, HUONG, DAY, null, into, asked, DAY);
        }

        private MatterConcluded moved(
                Conclusion conclusion, @Nullable GrievanceId into, @Nullable Addressee asked) {
            return new MatterConcluded(
                    MEETING,
                    CELL,
                    ROAD,
                    GRIEVANCE,
                    LAI,
                    conclusion,
                    WORDS,
                    HUONG,
                    DAY,
                    null,
                    into,
                    asked,
                    OCTOBER,
                    DAY);
        }

        private void refused(Conclusion conclusion, String text, @Nullable UnitId to, String code) {
            meeting.given(OPENED, ON_AGENDA)
                    .when(conclude(conclusion, text, to))
                    .expectException(Refused.with(code))
                    .expectNoEvents();
        }
    }

    @Nested
    class ClosingTheMonth {
        @Test
        void is_refused_with_one_matter_open() {
            meeting.given(OPENED, COUNTED, ON_AGENDA)
                    .when(new CloseMonth(MEETING, Set.of(), DAY))
                    .expectException(Refused.with("meeting.matters-open"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M4.1")
        void is_not_held_up_by_what_is_kept_confidential_but_by_everything_else() {
            MatterId lamp = new MatterId("matter-g2");
            MatterPutOnAgenda other =
                    new MatterPutOnAgenda(MEETING, CELL, lamp, new GrievanceId("g2"), LAI, WORDS);
            meeting.given(OPENED, COUNTED, ON_AGENDA)
                    .when(new CloseMonth(MEETING, Set.of(ROAD), DAY))
                    .expectEvents(CLOSED);
            new AggregateTestFixture<>(CellMeeting.class)
                    .given(OPENED, COUNTED, ON_AGENDA, other)
                    .when(new CloseMonth(MEETING, Set.of(ROAD), DAY))
                    .expectException(Refused.with("meeting.matters-open"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_attendance() {
            meeting.given(OPENED)
                    .when(new CloseMonth(MEETING, Set.of(), DAY))
                    .expectException(Refused.with("meeting.nobody-counted"))
                    .expectNoEvents();
        }

        @Test
        void is_done_once_every_matter_is_concluded() {
            meeting.given(OPENED, COUNTED, ON_AGENDA, concluded(Conclusion.SETTLED, "Đã sửa", null))
                    .when(new CloseMonth(MEETING, Set.of(), DAY))
                    .expectEvents(CLOSED);
        }
    }

    private static ConcludeMatter conclude(
            Conclusion conclusion, String text, @Nullable UnitId to) {
        return new ConcludeMatter(
                MEETING, ROAD, conclusion, Personal.of(LAI, text), HUONG, DAY, to, null, null, DAY);
    }

    private static MatterConcluded concluded(
            Conclusion conclusion, String text, @Nullable UnitId to) {
        return new MatterConcluded(
                MEETING,
                CELL,
                ROAD,
                GRIEVANCE,
                LAI,
                conclusion,
                Personal.of(LAI, text),
                HUONG,
                DAY,
                to,
                null,
                null,
                OCTOBER,
                DAY);
    }
}
