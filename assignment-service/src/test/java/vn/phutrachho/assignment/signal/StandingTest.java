package vn.phutrachho.assignment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.signal.view.SignalActs;
import vn.phutrachho.assignment.signal.view.SignalActs.Aside;
import vn.phutrachho.assignment.signal.view.SignalActs.Visit;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalKind;

@Tag("M5.3")
class StandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 11);
    private static final Aside ASIDE = new Aside(5, "đã hỏi", DAY, DAY.minusDays(30), "xa");
    private static final Visit VISIT = new Visit(new InspectionId("i1"), 5, DAY.minusDays(9));
    private static final Question QUESTION = new Question(new UnitId("c-1"), SignalKind.COPIED);

    private static SignalActs acts(@Nullable Aside aside, @Nullable Visit visit) {
        return new SignalActs(
                QUESTION.id(), QUESTION.cell(), QUESTION.kind(), aside, visit, List.of());
    }

    private static Standing of(
            int evidence, @Nullable Aside aside, @Nullable Visit visit, LocalDate day) {
        return Standing.of(evidence, acts(aside, visit), InspectionStage.ENDED, day);
    }

    @Test
    void what_nobody_has_answered_is_open() {
        assertThat(Standing.of(5, null, null, DAY)).isEqualTo(Standing.OPEN);
    }

    @Test
    void what_is_set_aside_comes_back_after_its_day_or_when_there_is_more() {
        assertThat(of(5, ASIDE, null, DAY)).isEqualTo(Standing.ASIDE);
        assertThat(of(4, ASIDE, null, DAY)).isEqualTo(Standing.ASIDE);
        assertThat(of(5, ASIDE, null, DAY.plusDays(1))).isEqualTo(Standing.BACK);
        assertThat(of(6, ASIDE, null, DAY)).isEqualTo(Standing.BACK);
    }

    @Test
    void what_was_visited_comes_back_when_there_is_more() {
        assertThat(of(5, null, VISIT, DAY)).isEqualTo(Standing.VISITED);
        assertThat(of(6, null, VISIT, DAY)).isEqualTo(Standing.BACK);
    }

    @Test
    void a_visit_that_was_cancelled_answers_nothing() {
        assertThat(Standing.of(5, acts(null, VISIT), InspectionStage.CANCELLED, DAY))
                .isEqualTo(Standing.BACK);
        assertThat(Standing.of(5, acts(null, VISIT), InspectionStage.ANNOUNCED, DAY))
                .isEqualTo(Standing.VISITED);
    }

    @Test
    void a_signal_has_one_id_for_each_cell_and_kind_and_no_other_text_is_one() {
        assertThat(Question.of(QUESTION.id())).contains(QUESTION);
        for (String other :
                List.of("signal-c-1", "signal--COPIED", "signal-COPIED", "c-1-COPIED")) {
            assertThat(Question.of(new SignalId(other))).as(other).isEmpty();
        }
    }
}
