package vn.phutrachho.assignment.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Way;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
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

    private static KnownGrievance answered(String id, @Nullable String words, LocalDate by) {
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
                Standing.TO_CARRY_BACK,
                TODAY.minusDays(5),
                by,
                null,
                new Way(new UnitId("bau-sen"), List.of(), null, null, null, null),
                List.of());
    }
}
