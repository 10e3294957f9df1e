package vn.phutrachho.reporting.audit.view;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.AuditEvent.FeedRead;
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.projections.ProjectionFixture;
import vn.phutrachho.reporting.audit.view.Opening.What;

@Tag("D13")
class OpeningProjectionTest {
    private static final UnitId CELL = new UnitId("an-hai");
    private static final AccountId AUDITOR = new AccountId("kiem-tra");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String AT = "2026-03-02T07:05:00Z";

    @Test
    void a_history_that_was_opened_is_kept_with_who_when_and_why() {
        OpeningId opening = new OpeningId("mo-1");

        ProjectionFixture.given(new OpeningProjection())
                .recordedAt(AT)
                .own(
                        new HistoryOpened(
                                opening,
                                "ho-1",
                                SubjectKind.HOUSEHOLD,
                                CELL,
                                AUDITOR,
                                "Kế hoạch 12",
                                DAY))
                .whenAsked("mo-1")
                .thenAnswers(
                        new Opening(
                                opening,
                                What.HOUSEHOLD,
                                "ho-1",
                                CELL,
                                AUDITOR,
                                "Kế hoạch 12",
                                null,
                                DAY,
                                Instant.parse(AT)));
    }

    @Test
    void a_feed_that_was_read_is_known_from_its_owner() {
        OpeningId opening = new OpeningId("doc-1");

        ProjectionFixture.given(new OpeningProjection())
                .recordedAt(AT)
                .inbox(new FeedRead(opening, "household", AUDITOR, DAY))
                .whenAsked("doc-1")
                .thenAnswers(
                        new Opening(
                                opening,
                                What.FEED,
                                "household",
                                null,
                                AUDITOR,
                                "",
                                null,
                                DAY,
                                Instant.parse(AT)));
    }

    @Test
    void that_the_log_itself_was_taken_away_is_known_from_this_service() {
        OpeningId opening = new OpeningId("tai-2");

        ProjectionFixture.given(new OpeningProjection())
                .recordedAt(AT)
                .own(new ListTakenAway(opening, CaseList.OPENINGS, CELL, 41, AUDITOR, DAY))
                .whenAsked("tai-2")
                .thenAnswers(
                        new Opening(
                                opening,
                                What.OPENINGS,
                                "an-hai",
                                CELL,
                                AUDITOR,
                                "",
                                41,
                                DAY,
                                Instant.parse(AT)));
    }

    @Test
    void a_list_that_was_taken_away_is_known_from_its_owner() {
        OpeningId opening = new OpeningId("tai-1");
        UnitId commune = new UnitId("ly-son");

        ProjectionFixture.given(new OpeningProjection())
                .recordedAt(AT)
                .inbox(new ListTakenAway(opening, CaseList.BENEATH, commune, 312, AUDITOR, DAY))
                .whenAsked("tai-1")
                .thenAnswers(
                        new Opening(
                                opening,
                                What.BENEATH,
                                "ly-son",
                                commune,
                                AUDITOR,
                                "",
                                312,
                                DAY,
                                Instant.parse(AT)));
    }
}
