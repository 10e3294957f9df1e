package vn.phutrachho.assignment.assessment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.assessment.view.DutyTrace.Mark;
import vn.phutrachho.assignment.assessment.view.DutyTrace.What;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.AttendanceRecorded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MeetingOpened;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NominationSeconded;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.5")
class DutyTracesProjectionTest {
    private static final MemberId MEMBER = new MemberId("m1");
    private static final MemberId OTHER = new MemberId("m2");
    private static final UnitId CELL = new UnitId("c1");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final HouseholdId HOUSEHOLD = new HouseholdId("h1");

    private final ProjectionFixture<DutyTrace> fixture =
            ProjectionFixture.given(new DutyTracesProjection()).recordedAt("2026-03-31T02:00:00Z");

    @Test
    void a_report_is_kept_as_it_was_sent_and_as_it_was_corrected() {
        ReportId report = new ReportId("r1");
        DutyTrace trace =
                fixture.own(
                                new MonthlyReportSent(
                                        report,
                                        MEMBER,
                                        CELL,
                                        MARCH,
                                        List.of(entry(null)),
                                        DAY.plusDays(11),
                                        false),
                                new MonthlyReportCorrected(
                                        report,
                                        MEMBER,
                                        CELL,
                                        MARCH,
                                        List.of(entry(DAY)),
                                        DAY.plusDays(11)))
                        .whenAsked(report.value())
                        .thenAnswer();

        assertThat(trace.marks())
                .extracting(Mark::what)
                .containsExactly(What.REPORT_IN_TIME, What.REPORT_CORRECTED, What.VISIT);
        assertThat(trace.marks().getLast())
                .isEqualTo(
                        new Mark(
                                What.VISIT,
                                MEMBER,
                                CELL,
                                DAY,
                                LocalDate.of(2026, 3, 31),
                                MARCH,
                                "h1"));
        assertThat(trace.years()).containsExactly(2026);
    }

    private static ReportEntry entry(@Nullable LocalDate visitedOn) {
        return new ReportEntry(
                HOUSEHOLD,
                visitedOn,
                visitedOn == null ? NotVisitedReason.WEATHER : null,
                List.of(),
                null);
    }

    @Test
    void a_meeting_says_who_was_there_and_who_is_to_see_to_what() {
        MeetingId meeting = new MeetingId("b1");
        DutyTrace trace =
                fixture.own(
                                new MeetingOpened(meeting, CELL, MARCH, DAY),
                                new AttendanceRecorded(
                                        meeting, CELL, List.of(OTHER), List.of(MEMBER), List.of()),
                                concluded(meeting, MEMBER),
                                concluded(meeting, null))
                        .whenAsked(meeting.value())
                        .thenAnswer();

        assertThat(trace.marks())
                .filteredOn(mark -> mark.isOf(MEMBER))
                .extracting(Mark::what)
                .containsExactly(What.EXCUSED, What.TASK);
        assertThat(trace.marks())
                .filteredOn(mark -> mark.isOf(OTHER))
                .extracting(Mark::what, Mark::on)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(What.PRESENT, DAY));
    }

    private static MatterConcluded concluded(MeetingId meeting, @Nullable MemberId responsible) {
        return new MatterConcluded(
                meeting,
                CELL,
                new MatterId("v1"),
                null,
                null,
                Conclusion.SETTLED,
                Personal.of(OTHER, "Làm xong"),
                responsible,
                null,
                null,
                null,
                null,
                MARCH,
                DAY);
    }

    @Test
    void a_case_says_who_brought_it_by_when_its_answer_was_due_and_who_carried_it_back() {
        GrievanceId id = new GrievanceId("g1");
        DutyTrace trace =
                fixture.inbox(
                                new GrievanceReported(
                                        id,
                                        HOUSEHOLD,
                                        CELL,
                                        GrievanceKind.FEEDBACK,
                                        new Theme("LAND"),
                                        Personal.of(HOUSEHOLD, "lời"),
                                        false,
                                        MEMBER,
                                        DAY),
                                new DeadlineFixed(id, Stage.CONCLUDE, CELL, DAY, "r"),
                                new DeadlineFixed(id, Stage.CARRY_BACK, CELL, DAY.plusDays(5), "r"),
                                new AnswerCarriedBack(id, OTHER, DAY.plusDays(6)),
                                new GrievanceKeptConfidential(id, DAY.plusDays(7)))
                        .whenAsked(id.value())
                        .thenAnswer();

        assertThat(trace.marks())
                .extracting(Mark::what)
                .containsExactly(
                        What.BROUGHT, What.ANSWER_DUE, What.CARRIED_BACK, What.CONFIDENTIAL);
        assertThat(trace.marks().get(1).on()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void a_nomination_says_who_nominated_who_took_it_back_and_that_it_does_not_count() {
        NominationId id = new NominationId("n1");
        DutyTrace trace =
                fixture.inbox(
                                new NominationSeconded(
                                        id, CELL, MEMBER, Personal.of(id, "giỏi"), DAY),
                                new NominatorWithdrew(id, CELL, MEMBER, DAY.plusDays(1)),
                                ended(id, NominationEnding.MOVED_AWAY),
                                ended(id, NominationEnding.RECORDED_TWICE))
                        .whenAsked(id.value())
                        .thenAnswer();

        assertThat(trace.marks())
                .extracting(Mark::what)
                .containsExactly(What.NOMINATED, What.NOMINATION_TAKEN_BACK, What.NOMINATION_VOID);
    }

    private static NominationEnded ended(NominationId id, NominationEnding ground) {
        return new NominationEnded(id, CELL, ground, Personal.of(id, ""), DAY, DAY.plusDays(2));
    }
}
