package vn.phutrachho.reporting.digest.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.DigestEvent.DigestGiven;
import vn.phutrachho.events.reporting.DigestEvent.DigestSeen;
import vn.phutrachho.events.reporting.DigestMatter;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.projections.ProjectionFixture;
import vn.phutrachho.reporting.digest.command.GiveDigest;
import vn.phutrachho.reporting.digest.view.UnitDigests.Digest;

@Tag("M3.3")
class UnitDigestsProjectionTest {
    private static final UnitId CELL = new UnitId("long-binh");
    private static final AccountId SECRETARY = new AccountId("bi-thu");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static DigestPoint owed(int number, int before) {
        return new DigestPoint(DigestMatter.REPORTS_OWED, YearMonth.of(2026, 2), number, before);
    }

    @Test
    void digests_stand_newest_first_and_the_next_is_seen_by_nobody() {
        var first =
                ProjectionFixture.given(new UnitDigestsProjection())
                        .own(
                                new DigestGiven(
                                        GiveDigest.idOf(CELL), CELL, List.of(owed(3, 0)), MONDAY))
                        .own(
                                new DigestSeen(
                                        GiveDigest.idOf(CELL),
                                        CELL,
                                        SECRETARY,
                                        MONDAY.plusDays(1)));
        Digest one = new Digest(MONDAY, List.of(owed(3, 0)));
        first.whenAsked(CELL.value())
                .thenAnswers(new UnitDigests(CELL, List.of(one), List.of(SECRETARY)));

        LocalDate next = MONDAY.plusWeeks(1);
        first.own(new DigestGiven(GiveDigest.idOf(CELL), CELL, List.of(owed(1, 3)), next))
                .whenAsked(CELL.value())
                .thenAnswers(
                        new UnitDigests(
                                CELL,
                                List.of(new Digest(next, List.of(owed(1, 3))), one),
                                List.of()));
    }
}
