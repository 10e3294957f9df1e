package vn.phutrachho.assignment.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Level;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Line;
import vn.phutrachho.assignment.assessment.rules.AssessmentRules.Points;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.FactCount;

@Tag("M4.5")
class FindRulesTest {
    private static final String HEADING = "from,kind,code,name,english,points,most,source\n";
    private static final String LEVEL = "2026-01-01,LEVEL,GOOD,Tốt,Good,,,\n";

    private static List<AssessmentRules> read(String rows) {
        return FindRules.read((HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static List<AssessmentRules> withTheProgram() throws IOException {
        try (InputStream file =
                FindRules.class.getResourceAsStream("/settings/assessment-rules.csv")) {
            return FindRules.read(Objects.requireNonNull(file).readAllBytes());
        }
    }

    @Test
    void a_year_is_assessed_by_what_is_in_force_on_its_last_day() throws IOException {
        List<AssessmentRules> versions = withTheProgram();

        assertThat(FindRules.of(versions, 2017)).isEmpty();
        assertThat(FindRules.of(versions, 2022).orElseThrow().from())
                .isEqualTo(LocalDate.of(2018, 3, 8));
        assertThat(FindRules.of(versions, 2023).orElseThrow().version()).isEqualTo("2023-10-04");
        assertThat(FindRules.of(versions, 2025).orElseThrow().version()).isEqualTo("2025-08-30");
    }

    @Test
    void what_comes_with_the_program_has_four_levels_a_source_and_no_points() throws IOException {
        for (AssessmentRules rules : withTheProgram()) {
            assertThat(rules.levels())
                    .extracting(Level::code)
                    .containsExactly("EXCELLENT", "GOOD", "DONE", "NOT_DONE");
            assertThat(rules.source()).isNotEmpty();
            assertThat(rules.points(List.of(new FactCount(DutyFact.VISIT, 50)))).isEmpty();
        }
    }

    @Test
    void points_say_how_they_come_about_and_stop_at_their_limits() {
        AssessmentRules rules =
                read(LEVEL
                                + "2026-01-01,FACT,REPORT_ON_TIME,,,1,10,\n"
                                + "2026-01-01,FACT,REPORT_NOT_SENT,,,-2,5,\n"
                                + "2026-01-01,TOTAL,,,,,8,\n")
                        .getFirst();

        Points points =
                rules.points(
                                List.of(
                                        new FactCount(DutyFact.REPORT_ON_TIME, 12),
                                        new FactCount(DutyFact.REPORT_NOT_SENT, 0)))
                        .orElseThrow();
        assertThat(points.sum()).isEqualTo(8);
        assertThat(points.capped()).isTrue();
        assertThat(points.lines().getFirst())
                .isEqualTo(new Line(DutyFact.REPORT_ON_TIME, 12, 1, 10, 10, true));
        assertThat(
                        rules.points(
                                        List.of(
                                                new FactCount(DutyFact.REPORT_ON_TIME, 4),
                                                new FactCount(DutyFact.REPORT_NOT_SENT, 3)))
                                .orElseThrow()
                                .sum())
                .isEqualTo(-1);
    }

    @Test
    void a_file_with_a_mistake_is_not_used_at_all() {
        assertThatThrownBy(() -> read("2026-01-01,LEVEL,GOOD,,,,,\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("2026-01-01,FACT,VISIT,,,1,5,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No levels");
        assertThatThrownBy(() -> read(LEVEL + LEVEL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> read(LEVEL + "2026-01-01,FACT,KINDNESS,,,1,5,\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(LEVEL + "some day,FACT,VISIT,,,1,5,\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
