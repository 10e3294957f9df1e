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

@Tag("M4.1")
class CaseRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 27);

    @Test
    void a_row_counts_all_and_shows_what_is_due_first_but_nothing_that_is_kept_confidential() {
        List<KnownGrievance> waiting =
                List.of(
                        answered("g1", "Đèn tắt", TODAY.plusDays(2)),
                        answered("g2", "Đường lở", TODAY.minusDays(4)),
                        answered("g3", null, TODAY.minusDays(9)));
        assertThat(CaseRow.of(waiting, List.of(), TODAY))
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
        assertThat(CaseRow.of(List.of(), List.of(answered("g1", "Đèn tắt", TODAY)), TODAY))
                .singleElement()
                .matches(row -> row.what().equals("cell.not-followed") && row.due() == null)
                .matches(row -> !row.overdue());
    }

    @Test
    void what_could_not_be_joined_is_told_apart_while_the_cell_has_it() {
        for (String code : List.of("grievance.cannot-take-in", "grievance.has-joined")) {
            assertThat(CaseRow.of(List.of(), List.of(notFollowed(Standing.AT_CELL, code)), TODAY))
                    .extracting(CaseRow::what)
                    .containsExactly("cell.not-joined");
            assertThat(CaseRow.of(List.of(), List.of(notFollowed(Standing.ABOVE, code)), TODAY))
                    .extracting(CaseRow::what)
                    .containsExactly("cell.not-followed");
        }
        KnownGrievance other = notFollowed(Standing.AT_CELL, "grievance.already-ended");
        assertThat(CaseRow.of(List.of(), List.of(other), TODAY))
                .extracting(CaseRow::what)
                .containsExactly("cell.not-followed");
    }

    private static KnownGrievance notFollowed(Standing standing, String code) {
        return known(
                "g1",
                "Đèn tắt",
                standing,
                null,
                new NotFollowed(
                        new MeetingId("meeting-c1-2026-10"),
                        new MatterId("matter-g1"),
                        code,
                        TODAY));
    }

    private static KnownGrievance answered(String id, @Nullable String words, LocalDate by) {
        return known(id, words, Standing.TO_CARRY_BACK, by);
    }

    private static KnownGrievance known(
            String id,
            @Nullable String words,
            Standing standing,
            @Nullable LocalDate by,
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
                new Way(new UnitId("bau-sen"), List.of(), null, null, null, null),
                List.of(notFollowed));
    }
}
