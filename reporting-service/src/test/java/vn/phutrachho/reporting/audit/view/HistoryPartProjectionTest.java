package vn.phutrachho.reporting.audit.view;

import static vn.phutrachho.reporting.audit.view.Heard.HISTORY_OPENED;
import static vn.phutrachho.reporting.audit.view.Heard.NAME_OPENED;
import static vn.phutrachho.reporting.audit.view.Heard.REPORTED;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class HistoryPartProjectionTest {
    /** Reported at 1, a name opened at 2, 3 and 4; two positions in a stretch. */
    private static ProjectionFixture<HistoryPart> told() {
        return ProjectionFixture.given(new HistoryPartProjection(2))
                .inbox(REPORTED, NAME_OPENED, NAME_OPENED, NAME_OPENED);
    }

    @Test
    void each_stretch_of_the_ledger_has_a_part_of_its_own() {
        told().whenAsked("kn-1@0").thenAnswers(new HistoryPart("kn-1", 0, List.of(1L)));
        told().whenAsked("kn-1@1").thenAnswers(new HistoryPart("kn-1", 1, List.of(2L, 3L)));
        told().whenAsked("kn-1@2").thenAnswers(new HistoryPart("kn-1", 2, List.of(4L)));
    }

    @Test
    void an_event_is_about_everybody_whom_it_names() {
        told().whenAsked("ho-1@0").thenAnswers(new HistoryPart("ho-1", 0, List.of(1L)));
        told().whenAsked("dv-1@0").thenAnswers(new HistoryPart("dv-1", 0, List.of(1L)));
        told().whenAsked("ho-1@1").thenAnswersNothing();
    }

    @Test
    void that_a_history_was_opened_is_no_part_of_the_ledger() {
        told().own(HISTORY_OPENED)
                .whenAsked("kn-1@0")
                .thenAnswers(new HistoryPart("kn-1", 0, List.of(1L)));
    }
}
