package vn.phutrachho.assignment.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.report.ReportDesk.HeardWords;
import vn.phutrachho.assignment.report.command.ReportRefusal;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;

@Tag("M4.2")
class HeardWordsTest {
    private static HeardWords heard(String words, boolean ordinary) {
        return new HeardWords(
                new HouseholdId("h-1"),
                GrievanceKind.FEEDBACK,
                new Theme("LAND"),
                words,
                true,
                false,
                ordinary,
                LocalDate.of(2026, 3, 2));
    }

    @Test
    void words_that_look_like_a_denunciation_are_refused_under_the_code_of_grievances() {
        assertThatExceptionOfType(ReportRefusal.LegalMatter.class)
                .isThrownBy(() -> heard("Tôi tố cáo ông A lấy tiền.", false).demandOrdinary())
                .matches(refusal -> refusal.code().equals("grievance.legal-matter"));
    }

    @Test
    void words_are_taken_when_the_member_says_that_they_are_ordinary() {
        assertThatCode(() -> heard("Bà con hay khiếu nại vì loa ồn.", true).demandOrdinary())
                .doesNotThrowAnyException();
        assertThatCode(() -> heard("Đường lở.", false).demandOrdinary()).doesNotThrowAnyException();
    }
}
