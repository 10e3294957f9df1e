package vn.phutrachho.assignment.meeting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
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
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M3.2")
class MeetingViewsTest {
    private static final MeetingId MEETING = new MeetingId("meeting-c1-2026-10");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final MatterId ROAD = new MatterId("matter-g1");
    private static final GrievanceId GRIEVANCE = new GrievanceId("g1");
    private static final HouseholdId LAI = new HouseholdId("h1");
    private static final MemberId HUONG = new MemberId("m1");
    private static final Personal WORDS = Personal.of(LAI, "Đường lở");
    private static final GrievanceReported REPORTED =
            new GrievanceReported(
                    GRIEVANCE,
                    LAI,
                    CELL,
                    GrievanceKind.GRIEVANCE,
                    Theme.ROADS,
                    WORDS,
                    true,
                    HUONG,
                    DAY);

    @Test
    void a_meeting_knows_its_open_matters_until_all_are_concluded() {
        MatterPutOnAgenda put = new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS);
        MeetingOpened opened = new MeetingOpened(MEETING, CELL, OCTOBER, DAY);
        MonthMeeting before =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(opened, put)
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        assertThat(before.open()).hasSize(1);

        MonthMeeting after =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                opened,
                                put,
                                new AttendanceRecorded(
                                        MEETING, CELL, List.of(HUONG), List.of(), List.of()),
                                new MatterConcluded(
                                        MEETING,
                                        CELL,
                                        ROAD,
                                        GRIEVANCE,
                                        LAI,
                                        Conclusion.REFERRED,
                                        WORDS,
                                        HUONG,
                                        null,
                                        COMMUNE,
                                        OCTOBER,
                                        DAY),
                                new MonthClosed(MEETING, CELL, OCTOBER, DAY))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        assertThat(after.open()).isEmpty();
        assertThat(after.closed()).isTrue();
        assertThat(after.counted()).isTrue();
    }

    @Test
    @Tag("M4.1")
    void a_grievance_is_at_the_cell_then_above_then_to_be_carried_back_then_ended() {
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        GrievanceAccepted accepted = new GrievanceAccepted(GRIEVANCE, COMMUNE, DAY);
        GrievanceAnswered answered = new GrievanceAnswered(GRIEVANCE, COMMUNE, WORDS, null, DAY);
        AnswerCarriedBack back = new AnswerCarriedBack(GRIEVANCE, HUONG, DAY);

        assertThat(standing(REPORTED)).isEqualTo(Standing.AT_CELL);
        assertThat(standing(REPORTED, referred, accepted)).isEqualTo(Standing.ABOVE);
        assertThat(standing(REPORTED, referred, accepted, answered))
                .isEqualTo(Standing.TO_CARRY_BACK);
        assertThat(standing(REPORTED, answered, back)).isEqualTo(Standing.CARRIED_BACK);
        assertThat(standing(REPORTED, answered, back, new GrievanceClosed(GRIEVANCE, DAY)))
                .isEqualTo(Standing.ENDED);
        assertThat(standing(REPORTED, answered, new GrievanceReopened(GRIEVANCE, COMMUNE, DAY)))
                .isEqualTo(Standing.ABOVE);
    }

    @Test
    @Tag("M4.1")
    void a_grievance_that_a_desk_sends_back_or_that_parts_is_on_the_agenda_again() {
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        CompetenceTransferred back =
                new CompetenceTransferred(GRIEVANCE, COMMUNE, CELL, WORDS, DAY);
        GrievanceId other = new GrievanceId("g2");
        GrievanceJoined joined = new GrievanceJoined(GRIEVANCE, other, LAI, CELL, DAY);

        assertThat(standing(REPORTED, referred, back)).isEqualTo(Standing.AT_CELL);
        assertThat(standing(REPORTED, joined)).isEqualTo(Standing.JOINED_AT_CELL);
        assertThat(standing(REPORTED, joined, new GrievanceParted(GRIEVANCE, other, DAY)))
                .isEqualTo(Standing.AT_CELL);
    }

    @Test
    @Tag("M4.1")
    void a_confidential_grievance_is_on_no_agenda() {
        ProjectionFixture.given(new KnownGrievancesProjection())
                .inbox(REPORTED, new GrievanceKeptConfidential(GRIEVANCE, DAY))
                .whenAsked("g1")
                .thenAnswersNothing();
    }

    private static Standing standing(GrievanceEvent... events) {
        return ProjectionFixture.given(new KnownGrievancesProjection())
                .inbox(events)
                .whenAsked("g1")
                .thenAnswer()
                .standing();
    }
}
