package vn.phutrachho.assignment.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.NotFollowed;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Way;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.kit.calendar.DaysLeft;
import vn.phutrachho.kit.calendar.WorkingCalendar;

@Tag("M4.1")
class CaseRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);
    private static final DaysLeft LEFT = new DaysLeft(WorkingCalendar.MONDAY_TO_FRIDAY, TODAY);

    /** With no day by which the cell would have to conclude it. */
    private static final Way NOWHERE_NEAR =
            new Way(new UnitId("bau-sen"), List.of(), null, null, null, null);

    @Test
    void a_row_counts_all_and_shows_what_is_due_first_but_nothing_that_is_kept_confidential() {
        List<KnownGrievance> waiting =
                List.of(
                        answered("g1", "Đèn tắt", TODAY.plusDays(2)),
                        answered("g2", "Đường lở", TODAY.minusDays(4)),
                        answered("g3", null, TODAY.minusDays(9)));
        assertThat(CaseRow.of(List.of(), waiting, List.of(), LEFT))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.what()).isEqualTo("cell.carry-back");
                            assertThat(row.count()).isEqualTo(3);
                            assertThat(row.overdue()).isTrue();
                            assertThat(row.first())
                                    .extracting(CaseRow.Line::words)
                                    .containsExactly("Đường lở", "Đèn tắt");
                        });
    }

    @Test
    void a_conclusion_that_was_not_followed_has_no_day() {
        assertThat(
                        CaseRow.of(
                                List.of(),
                                List.of(),
                                List.of(answered("g1", "Đèn tắt", TODAY)),
                                LEFT))
                .singleElement()
                .matches(row -> row.what().equals("cell.not-followed") && row.due() == null)
                .matches(row -> !row.overdue());
    }

    @Test
    void what_could_not_be_joined_is_told_apart_while_the_cell_has_it() {
        for (String code : List.of("grievance.cannot-take-in", "grievance.has-joined")) {
            assertThat(
                            CaseRow.of(
                                    List.of(),
                                    List.of(),
                                    List.of(notFollowed(Standing.AT_CELL, code)),
                                    LEFT))
                    .extracting(CaseRow::what)
                    .containsExactly("cell.not-joined");
            assertThat(
                            CaseRow.of(
                                    List.of(),
                                    List.of(),
                                    List.of(notFollowed(Standing.ABOVE, code)),
                                    LEFT))
                    .extracting(CaseRow::what)
                    .containsExactly("cell.not-followed");
        }
        KnownGrievance other = notFollowed(Standing.AT_CELL, "grievance.already-ended");
        assertThat(CaseRow.of(List.of(), List.of(), List.of(other), LEFT))
                .extracting(CaseRow::what)
                .containsExactly("cell.not-followed");
    }

    @Test
    void what_the_cell_is_to_conclude_is_told_of_once_its_day_is_near() {
        KnownGrievance far = atCell("g1", "Đèn tắt", TODAY.plusDays(20));
        KnownGrievance soon = atCell("g2", "Đường lở", TODAY.plusDays(2));
        KnownGrievance inConfidence = atCell("g3", null, TODAY.plusDays(1));
        assertThat(CaseRow.of(List.of(far), List.of(), List.of(), LEFT)).isEmpty();
        assertThat(CaseRow.of(List.of(far, soon), List.of(inConfidence), List.of(), LEFT))
                .filteredOn(row -> row.what().equals("cell.conclude"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.count()).isEqualTo(2);
                            assertThat(row.overdue()).isFalse();
                            assertThat(row.first())
                                    .extracting(CaseRow.Line::words)
                                    .containsExactly("Đường lở");
                        });
        KnownGrievance late = atCell("g4", "Cống tắc", TODAY.minusDays(2));
        assertThat(CaseRow.of(List.of(late), List.of(), List.of(), LEFT))
                .singleElement()
                .matches(CaseRow::overdue);
    }

    private static KnownGrievance atCell(String id, @Nullable String words, LocalDate by) {
        Way way = new Way(new UnitId("bau-sen"), List.of(), by, null, null, null);
        return known(id, words, Standing.AT_CELL, null, way);
    }

    private static KnownGrievance notFollowed(Standing standing, String code) {
        return known(
                "g1",
                "Đèn tắt",
                standing,
                null,
                NOWHERE_NEAR,
                new NotFollowed(
                        new MeetingId("meeting-c1-2026-10"),
                        new MatterId("matter-g1"),
                        code,
                        TODAY));
    }

    private static KnownGrievance answered(String id, @Nullable String words, LocalDate by) {
        return known(id, words, Standing.TO_CARRY_BACK, by, NOWHERE_NEAR);
    }

    private static KnownGrievance known(
            String id,
            @Nullable String words,
            Standing standing,
            @Nullable LocalDate by,
            Way way,
            NotFollowed... notFollowed) {
        return new KnownGrievance(
                new GrievanceId(id),
                new HouseholdId("h-lai"),
                new UnitId("bau-sen"),
                GrievanceKind.GRIEVANCE,
                words,
                true,
                words == null,
                new MemberId("m-huong"),
                TODAY.minusDays(20),
                TODAY.minusDays(20),
                standing,
                TODAY.minusDays(5),
                by,
                null,
                way,
                List.of(notFollowed));
    }
}
