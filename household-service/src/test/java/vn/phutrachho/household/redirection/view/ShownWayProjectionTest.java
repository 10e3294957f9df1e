package vn.phutrachho.household.redirection.view;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.RedirectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.LegalMatter;
import vn.phutrachho.events.household.RedirectionEvent.LegalMatterRedirected;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.2")
class ShownWayProjectionTest {
    private static final RedirectionId WAY = new RedirectionId("way");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");

    @Test
    void each_time_is_one_document_with_its_cell_and_year() {
        ProjectionFixture.given(new ShownWayProjection())
                .own(
                        new LegalMatterRedirected(
                                WAY, BAU_SEN, LegalMatter.COMPLAINT, LocalDate.of(2026, 3, 2)))
                .whenAsked("way")
                .thenAnswers(new ShownWay(WAY, BAU_SEN, 2026, LegalMatter.COMPLAINT));
    }
}
