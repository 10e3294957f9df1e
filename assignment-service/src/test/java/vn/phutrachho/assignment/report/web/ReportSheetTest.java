package vn.phutrachho.assignment.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.web.TypedDates;

@Tag("M4.2")
class ReportSheetTest {
    private static final List<Theme> THEMES = List.copyOf(FirstThemes.all().keySet());
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final HouseholdId LAI = new HouseholdId("lai");
    private static final HouseholdId BE = new HouseholdId("be");
    private static final String WORDS = "Tôi tố cáo ông A lấy tiền.";

    private static ReportSheet typed(Map<String, String> more) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("loi-lai", List.of(WORDS));
        fields.put("loai-lai", List.of("FEEDBACK"));
        fields.put("chu-de-lai", List.of("LAND"));
        fields.put("ten-lai", List.of("khong"));
        fields.put("loi-be", List.of("Mương tắc."));
        more.forEach((name, value) -> fields.put(name, List.of(value)));
        return ReportSheet.saved(fields, new TypedDates(() -> TODAY));
    }

    @Test
    void words_that_look_like_a_denunciation_stay_beside_the_sentence_and_are_not_heard() {
        ReportSheet sheet = typed(Map.of());
        sheet.noteLegal(List.of(LAI, BE));
        assertThat(sheet.heard(LAI, THEMES, TODAY)).isEmpty();
        assertThat(sheet.error("loi", LAI)).isEqualTo("refusal.grievance.legal-matter");
        assertThat(sheet.value("loi", LAI)).isEqualTo(WORDS);
        assertThat(sheet.asksOrdinary("loi", LAI)).isTrue();
        assertThat(sheet.asksOrdinary("loi", BE)).isFalse();
    }

    @Test
    void they_are_not_kept_until_the_report_is_sent() {
        assertThat(typed(Map.of()).kept(List.of(LAI, BE)))
                .doesNotContainKey("loi-lai")
                .containsKeys("loai-lai", "loi-be");
    }

    @Test
    void they_do_not_vanish_without_a_word_when_the_form_is_sent_for_something_else() {
        ReportSheet sheet = typed(Map.of());
        sheet.noteLegal(List.of(BE));
        assertThat(sheet.wrong()).isFalse();
        sheet.noteLegal(List.of(LAI, BE));
        assertThat(sheet.error("loi", LAI)).isEqualTo("refusal.grievance.legal-matter");
        assertThat(sheet.error("loi", BE)).isNull();
    }

    @Test
    void they_are_heard_and_kept_when_the_member_says_that_they_are_ordinary() {
        ReportSheet sheet = typed(Map.of("thuong-lai", "co"));
        assertThat(sheet.heard(LAI, THEMES, TODAY))
                .get()
                .matches(heard -> heard.words().ordinary());
        assertThat(sheet.kept(List.of(LAI, BE))).containsKey("loi-lai");
    }

    @Test
    void a_situation_that_looks_like_one_stays_beside_the_sentence_and_is_kept_nowhere() {
        ReportSheet sheet = typed(Map.of("loi-lai", "Mương tắc.", "tinh-hinh-lai", WORDS));
        sheet.noteLegal(List.of(LAI, BE));
        assertThat(sheet.error("tinh-hinh", LAI)).isEqualTo("refusal.grievance.legal-matter");
        assertThat(sheet.error("loi", LAI)).isNull();
        assertThat(sheet.value("tinh-hinh", LAI)).isEqualTo(WORDS);
        assertThat(sheet.asksOrdinary("tinh-hinh", LAI)).isTrue();
        assertThat(sheet.kept(List.of(LAI, BE)))
                .doesNotContainKey("tinh-hinh-lai")
                .containsKey("loi-lai");
    }

    @Test
    void one_tick_is_for_one_text() {
        ReportSheet words = typed(Map.of("tinh-hinh-lai", WORDS, "thuong-lai", "co"));
        assertThat(words.kept(List.of(LAI)))
                .containsKey("loi-lai")
                .doesNotContainKey("tinh-hinh-lai");
        ReportSheet situation = typed(Map.of("tinh-hinh-lai", WORDS, "binh-thuong-lai", "co"));
        assertThat(situation.kept(List.of(LAI)))
                .containsKeys("tinh-hinh-lai", "binh-thuong-lai")
                .doesNotContainKey("loi-lai");
        assertThat(situation.asksOrdinary("tinh-hinh", LAI)).isTrue();
    }

    @Test
    void a_theme_that_was_retired_meanwhile_is_to_be_chosen_anew() {
        ReportSheet sheet = typed(Map.of("thuong-lai", "co"));
        assertThat(sheet.heard(LAI, List.of(new Theme("ROADS"), Theme.OTHER), TODAY)).isEmpty();
        assertThat(sheet.error("chu-de", LAI)).isEqualTo("report.error.choose");
        assertThat(sheet.value("loi", LAI)).isEqualTo(WORDS);
    }

    @Test
    @Tag("M4.1")
    void what_is_to_be_kept_confidential_is_heard_so_and_the_next_is_not() {
        ReportSheet sheet = typed(Map.of("thuong-lai", "co", "kin-lai", "co"));
        assertThat(sheet.confidential(LAI)).isTrue();
        assertThat(sheet.heard(LAI, THEMES, TODAY)).get().matches(heard -> heard.confidential());
        sheet.forgetHeard(LAI);
        assertThat(sheet.confidential(LAI)).isFalse();
        assertThat(typed(Map.of("thuong-lai", "co")).heard(LAI, THEMES, TODAY))
                .get()
                .matches(heard -> !heard.confidential());
    }
}
