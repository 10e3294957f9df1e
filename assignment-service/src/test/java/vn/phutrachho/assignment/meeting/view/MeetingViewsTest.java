package vn.phutrachho.assignment.meeting.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.FactsAsked;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.NotFollowed;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Became;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Heard;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Item;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Promised;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Said;
import vn.phutrachho.assignment.meeting.view.ShownMeeting.Where;
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
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
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
    private static final MemberId TAM = new MemberId("m2");
    private static final Reader CELL_READS = new Reader(true, Set.of());
    private static final Reader COMMUNE_READS = new Reader(false, Set.of(COMMUNE));
    private static final Reader AUDITOR_READS = new Reader(false, Set.of());
    private static final GrievanceReported REPORTED = reported(true);

    @Test
    void a_meeting_knows_its_open_matters_until_all_are_concluded() {
        MatterPutOnAgenda put = new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS);
        MeetingOpened opened = new MeetingOpened(MEETING, CELL, OCTOBER, DAY);
        MonthMeeting before =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(opened, put)
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        assertThat(shown(before, CELL_READS).open()).hasSize(1);

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
                                        null,
                                        null,
                                        OCTOBER,
                                        DAY),
                                new MonthClosed(MEETING, CELL, OCTOBER, DAY))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        assertThat(shown(after, CELL_READS).open()).isEmpty();
        assertThat(after.closed()).isTrue();
        assertThat(after.counted()).isTrue();
    }

    @Test
    @Tag("M4.1")
    void a_grievance_is_at_the_cell_then_above_then_to_be_carried_back_then_ended() {
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        GrievanceAccepted accepted = new GrievanceAccepted(GRIEVANCE, COMMUNE, DAY);
        GrievanceAnswered answered =
                new GrievanceAnswered(GRIEVANCE, COMMUNE, AnswerKind.DONE, WORDS, null, DAY);
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
        assertThat(standing(REPORTED, joined, new GrievanceParted(GRIEVANCE, other, null, DAY)))
                .isEqualTo(Standing.AT_CELL);
    }

    @Test
    @Tag("M4.1")
    void a_confidential_grievance_is_known_without_words_and_shown_only_to_whose_turn_it_is() {
        GrievanceKeptConfidential kept = new GrievanceKeptConfidential(GRIEVANCE, DAY);
        KnownGrievance atCell = known(REPORTED, kept);
        assertThat(atCell.confidential()).isTrue();
        assertThat(atCell.words()).isNull();
        assertThat(atCell.isShownTo(HUONG, false, Set.of())).as("who brought it").isTrue();
        assertThat(atCell.isShownTo(TAM, true, Set.of())).as("who is responsible").isFalse();
        assertThat(atCell.isShownTo(TAM, true, Set.of(HUONG)))
                .as("who is responsible, in the place of who brought it and is gone")
                .isTrue();
        assertThat(atCell.isShownTo(TAM, false, Set.of(HUONG))).as("anybody else").isFalse();

        KnownGrievance answered =
                known(
                        REPORTED,
                        kept,
                        new GrievanceAnswered(
                                GRIEVANCE, COMMUNE, AnswerKind.DONE, WORDS, null, DAY));
        assertThat(answered.standing()).isEqualTo(Standing.TO_CARRY_BACK);
        assertThat(answered.isShownTo(TAM, true, Set.of())).as("who is responsible").isTrue();
        assertThat(answered.isShownTo(TAM, false, Set.of())).as("anybody else").isFalse();
    }

    @Test
    @Tag("M4.1")
    void facts_are_asked_for_until_the_clock_goes_on() {
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        GrievanceAccepted accepted = new GrievanceAccepted(GRIEVANCE, COMMUNE, DAY);
        ClockPaused paused =
                new ClockPaused(
                        GRIEVANCE, COMMUNE, Personal.of(LAI, "Mấy nhà?"), DAY.plusDays(5), DAY);
        KnownGrievance asked = known(REPORTED, referred, accepted, paused);
        assertThat(asked.standing()).isEqualTo(Standing.FACTS_ASKED);
        assertThat(asked.asked()).isEqualTo(new FactsAsked(DAY.plusDays(5), "Mấy nhà?"));
        assertThat(asked.dueBelow()).isEqualTo(DAY.plusDays(5));

        GrievanceKeptConfidential kept = new GrievanceKeptConfidential(GRIEVANCE, DAY);
        FactsAsked untold = new FactsAsked(DAY.plusDays(5), null);
        assertThat(known(REPORTED, referred, accepted, paused, kept).asked()).isEqualTo(untold);
        assertThat(known(REPORTED, kept, referred, accepted, paused).asked()).isEqualTo(untold);

        ClockResumed resumed =
                new ClockResumed(GRIEVANCE, COMMUNE, ResumeGround.BY_DESK, null, DAY);
        KnownGrievance after = known(REPORTED, referred, accepted, paused, resumed);
        assertThat(after.standing()).isEqualTo(Standing.ABOVE);
        assertThat(after.asked()).isNull();
    }

    @Test
    @Tag("M4.1")
    void by_when_an_answer_is_to_be_carried_back_is_known_until_it_is() {
        GrievanceAnswered answered =
                new GrievanceAnswered(GRIEVANCE, COMMUNE, AnswerKind.DONE, WORDS, null, DAY);
        DeadlineFixed toAnswer =
                new DeadlineFixed(GRIEVANCE, Stage.ANSWER, COMMUNE, DAY.plusDays(20), "r-1");
        DeadlineFixed toCarryBack =
                new DeadlineFixed(GRIEVANCE, Stage.CARRY_BACK, COMMUNE, DAY.plusDays(5), "r-1");

        assertThat(known(REPORTED, toAnswer).dueBelow()).isNull();
        assertThat(known(REPORTED, toAnswer, answered, toCarryBack).dueBelow())
                .isEqualTo(DAY.plusDays(5));
        assertThat(
                        known(
                                        REPORTED,
                                        answered,
                                        toCarryBack,
                                        new AnswerCarriedBack(GRIEVANCE, HUONG, DAY))
                                .dueBelow())
                .isNull();
    }

    @Test
    @Tag("M4.1")
    void what_a_meeting_shows_of_a_case_depends_on_the_case_and_on_who_reads() {
        MonthMeeting meeting =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                                new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        assertThat(meeting.matters()).singleElement().matches(m -> m.text() == null);

        Item toTheCell = item(meeting, CELL_READS, reported(false));
        assertThat(toTheCell.household()).isEqualTo(LAI);
        assertThat(toTheCell.text()).isEqualTo("Đường lở");
        for (Reader above : List.of(COMMUNE_READS, AUDITOR_READS)) {
            Item unnamed = item(meeting, above, reported(false));
            assertThat(unnamed.household()).isNull();
            assertThat(unnamed.text()).isEqualTo("Đường lở");
        }
        assertThat(item(meeting, COMMUNE_READS, reported(true)).household())
                .as("it has never left the cell")
                .isNull();
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        assertThat(item(meeting, COMMUNE_READS, reported(true), referred).household())
                .isEqualTo(LAI);
        assertThat(item(meeting, COMMUNE_READS, reported(false), referred).household()).isNull();
        assertThat(item(meeting, AUDITOR_READS, reported(true)).household()).isNull();

        Item kept =
                item(meeting, CELL_READS, REPORTED, new GrievanceKeptConfidential(GRIEVANCE, DAY));
        assertThat(kept.confidential()).isTrue();
        assertThat(kept.household()).isNull();
        assertThat(kept.text()).isNull();
        assertThat(kept.open()).isFalse();
    }

    @Test
    @Tag("M4.1")
    void whom_a_case_was_put_before_is_not_told_once_it_is_kept_confidential() {
        MonthMeeting meeting =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                                new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS),
                                askedOutside())
                        .whenAsked(MEETING.value())
                        .thenAnswer();

        assertThat(said(item(meeting, CELL_READS, REPORTED)).asked())
                .isEqualTo("Công an xã, vụ ông Bảy");
        for (Reader reader : List.of(CELL_READS, COMMUNE_READS, AUDITOR_READS)) {
            Said kept =
                    said(
                            item(
                                    meeting,
                                    reader,
                                    REPORTED,
                                    new GrievanceKeptConfidential(GRIEVANCE, DAY)));
            assertThat(kept.conclusion()).isEqualTo(Conclusion.ASKED_OUTSIDE);
            assertThat(kept.asked()).isNull();
        }
    }

    private static MatterConcluded askedOutside() {
        return new MatterConcluded(
                MEETING,
                CELL,
                ROAD,
                GRIEVANCE,
                LAI,
                Conclusion.ASKED_OUTSIDE,
                WORDS,
                HUONG,
                null,
                null,
                null,
                new Addressee(AddresseeKind.SECURITY_FORCES, "Công an xã, vụ ông Bảy"),
                OCTOBER,
                DAY);
    }

    private static Said said(Item item) {
        return Objects.requireNonNull(item.concluded());
    }

    @Test
    @Tag("M4.1")
    void a_conclusion_that_came_too_late_says_so_in_its_own_meeting_only() {
        MonthMeeting meeting =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                                new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        MeetingId another = new MeetingId("meeting-c1-2026-09");

        assertThat(item(meeting, CELL_READS, REPORTED, notFollowed(MEETING)).notFollowed())
                .isEqualTo(new NotFollowed(MEETING, ROAD, "grievance.already-ended", DAY));
        assertThat(item(meeting, CELL_READS, REPORTED, notFollowed(another)).notFollowed())
                .isNull();
    }

    @Test
    @Tag("M4.1")
    void a_matter_says_who_heard_it_and_when_and_by_when_the_cell_concludes_it() {
        MonthMeeting meeting = onAgenda();
        DeadlineFixed conclude =
                new DeadlineFixed(GRIEVANCE, Stage.CONCLUDE, CELL, DAY.plusDays(23), "r-1");

        Item toTheCell = item(meeting, CELL_READS, REPORTED, conclude);
        Heard heard = Objects.requireNonNull(toTheCell.heard());
        assertThat(heard.by()).isEqualTo(HUONG);
        assertThat(heard.heardOn()).isEqualTo(DAY);
        assertThat(toTheCell.concludeBy()).isEqualTo(DAY.plusDays(23));
        Item above = item(meeting, AUDITOR_READS, REPORTED, conclude);
        assertThat(Objects.requireNonNull(above.heard()).by()).isNull();
        assertThat(above.concludeBy()).isEqualTo(DAY.plusDays(23));
    }

    @Test
    @Tag("M4.1")
    void giving_a_case_back_to_the_cell_gives_it_no_more_time_than_is_left_for_the_answer() {
        assertThat(
                        known(
                                        REPORTED,
                                        new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY),
                                        new CompetenceTransferred(
                                                GRIEVANCE, COMMUNE, CELL, WORDS, DAY),
                                        fixed(Stage.ANSWER, DAY.plusDays(2)),
                                        fixed(Stage.CONCLUDE, DAY.plusDays(23)))
                                .way()
                                .concludeBy())
                .isEqualTo(DAY.plusDays(2));
    }

    @Test
    @Tag("M4.1")
    void what_became_of_a_conclusion_is_said_until_the_case_is_at_its_end() {
        GrievanceReferred referred = new GrievanceReferred(GRIEVANCE, CELL, COMMUNE, WORDS, DAY);
        GrievanceAnswered answered =
                new GrievanceAnswered(
                        GRIEVANCE, COMMUNE, AnswerKind.PROMISED, WORDS, DAY.minusDays(1), DAY);
        DeadlineFixed toCarryBack = fixed(Stage.CARRY_BACK, DAY.plusDays(5));

        assertThat(became(REPORTED, referred))
                .isEqualTo(new Became(Where.ABOVE, COMMUNE, null, null, null));
        assertThat(became(REPORTED, referred, answered, toCarryBack))
                .isEqualTo(
                        new Became(
                                Where.TO_CARRY_BACK,
                                null,
                                DAY.plusDays(5),
                                Promised.LATE,
                                DAY.minusDays(1)));
        assertThat(
                        became(
                                REPORTED,
                                referred,
                                answered,
                                new PromiseKept(GRIEVANCE, COMMUNE, DAY.minusDays(9), WORDS, DAY),
                                new PromiseKept(GRIEVANCE, COMMUNE, DAY.minusDays(1), WORDS, DAY),
                                new HouseholdContent(GRIEVANCE, HUONG, DAY),
                                new GrievanceClosed(GRIEVANCE, DAY)))
                .isEqualTo(new Became(Where.CONTENT, null, null, Promised.KEPT, DAY.minusDays(1)));
        assertThat(became(REPORTED, answered, new GrievanceClosed(GRIEVANCE, DAY)).where())
                .isEqualTo(Where.NOT_CONTENT);
        assertThat(became(REPORTED, new GrievanceWithdrawn(GRIEVANCE, HUONG, null, DAY)).where())
                .isEqualTo(Where.WITHDRAWN);
        assertThat(
                        became(
                                        REPORTED,
                                        answered,
                                        new GrievanceClosed(GRIEVANCE, DAY),
                                        new GrievanceReopened(GRIEVANCE, COMMUNE, DAY))
                                .where())
                .as("opened again")
                .isEqualTo(Where.ABOVE);
    }

    private static Became became(GrievanceEvent... events) {
        MonthMeeting meeting =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                                new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS),
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
                                        null,
                                        null,
                                        OCTOBER,
                                        DAY))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        return Objects.requireNonNull(item(meeting, CELL_READS, events).became());
    }

    private static MonthMeeting onAgenda() {
        return ProjectionFixture.given(new MonthMeetingsProjection())
                .own(
                        new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                        new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS))
                .whenAsked(MEETING.value())
                .thenAnswer();
    }

    private static DeadlineFixed fixed(Stage stage, LocalDate due) {
        return new DeadlineFixed(GRIEVANCE, stage, CELL, due, "r-1");
    }

    private static ConclusionNotFollowed notFollowed(MeetingId meeting) {
        return new ConclusionNotFollowed(GRIEVANCE, meeting, ROAD, "grievance.already-ended", DAY);
    }

    @Test
    @Tag("M4.1")
    void of_a_case_that_is_not_known_a_meeting_shows_nothing_but_that_it_is_open() {
        MonthMeeting meeting =
                ProjectionFixture.given(new MonthMeetingsProjection())
                        .own(
                                new MeetingOpened(MEETING, CELL, OCTOBER, DAY),
                                new MatterPutOnAgenda(MEETING, CELL, ROAD, GRIEVANCE, LAI, WORDS))
                        .whenAsked(MEETING.value())
                        .thenAnswer();
        Item unknown = ShownMeeting.of(meeting, Map.of(), CELL_READS, DAY).matters().getFirst();
        assertThat(unknown.household()).isNull();
        assertThat(unknown.text()).isNull();
        assertThat(unknown.open()).isTrue();
    }

    private static GrievanceReported reported(boolean nameMayTravel) {
        return new GrievanceReported(
                GRIEVANCE,
                LAI,
                CELL,
                GrievanceKind.GRIEVANCE,
                new Theme("ROADS"),
                WORDS,
                nameMayTravel,
                HUONG,
                DAY);
    }

    private static Item item(MonthMeeting meeting, Reader reader, GrievanceEvent... events) {
        return ShownMeeting.of(meeting, Map.of(GRIEVANCE, known(events)), reader, DAY)
                .matters()
                .getFirst();
    }

    private static ShownMeeting shown(MonthMeeting meeting, Reader reader) {
        return ShownMeeting.of(meeting, Map.of(GRIEVANCE, known(REPORTED)), reader, DAY);
    }

    private static Standing standing(GrievanceEvent... events) {
        return known(events).standing();
    }

    private static KnownGrievance known(GrievanceEvent... events) {
        return ProjectionFixture.given(new KnownGrievancesProjection())
                .inbox(events)
                .whenAsked("g1")
                .thenAnswer();
    }
}
