package vn.phutrachho.reporting.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.reporting.DigestEvent.DigestGiven;
import vn.phutrachho.events.reporting.DigestEvent.DigestSeen;
import vn.phutrachho.events.reporting.DigestMatter;
import vn.phutrachho.events.reporting.DigestPoint;
import vn.phutrachho.reporting.digest.command.Exceptional;
import vn.phutrachho.reporting.digest.command.GiveDigest;
import vn.phutrachho.reporting.digest.command.NoteDigestSeen;

@Tag("M3.3")
class DigestsTest {
    private static final UnitId CELL = new UnitId("long-binh");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEXT = MONDAY.plusWeeks(1);
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final int UNCHANGED_DAYS = 28;

    private AggregateTestFixture<Digests> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Digests.class);
    }

    private static Exceptional owed(int number) {
        return new Exceptional(DigestMatter.REPORTS_OWED, MONTH, number);
    }

    private static GiveDigest give(LocalDate since, LocalDate on, Exceptional... exceptions) {
        return new GiveDigest(CELL, List.of(exceptions), since, UNCHANGED_DAYS, on);
    }

    private static DigestGiven given(LocalDate on, DigestPoint... points) {
        return new DigestGiven(GiveDigest.idOf(CELL), CELL, List.of(points), on);
    }

    private static DigestPoint point(
            DigestMatter about, @Nullable YearMonth month, int number, int before) {
        return new DigestPoint(about, month, number, before);
    }

    private static DigestPoint owedBefore(int number, int before) {
        return point(DigestMatter.REPORTS_OWED, MONTH, number, before);
    }

    @Test
    void the_first_digest_tells_of_all_exceptions() {
        fixture.givenNoPriorActivity()
                .when(
                        give(
                                MONDAY,
                                MONDAY,
                                owed(3),
                                new Exceptional(DigestMatter.CONCLUDE_SOON, null, 1)))
                .expectEvents(
                        given(
                                MONDAY,
                                owedBefore(3, 0),
                                point(DigestMatter.CONCLUDE_SOON, null, 1, 0)));
    }

    @Test
    void there_is_none_where_there_is_nothing_to_say() {
        fixture.givenNoPriorActivity().when(give(MONDAY, MONDAY)).expectNoEvents();
        fixture.givenNoPriorActivity().when(give(MONDAY, MONDAY, owed(0))).expectNoEvents();
    }

    @Test
    void a_week_has_one_at_the_most() {
        fixture.given(given(MONDAY, owedBefore(3, 0)))
                .when(give(MONDAY, MONDAY.plusDays(1), owed(2)))
                .expectNoEvents();
    }

    @Test
    void the_next_says_how_many_there_were_and_what_is_made_good() {
        fixture.given(given(MONDAY, owedBefore(3, 0), point(DigestMatter.MONTH_OPEN, MONTH, 1, 0)))
                .when(give(NEXT, NEXT, owed(1)))
                .expectEvents(
                        given(NEXT, owedBefore(1, 3), point(DigestMatter.MONTH_OPEN, MONTH, 0, 1)));
    }

    @Test
    void that_all_is_made_good_is_said_once() {
        DigestGiven good = given(NEXT, owedBefore(0, 3));
        fixture.given(given(MONDAY, owedBefore(3, 0))).when(give(NEXT, NEXT)).expectEvents(good);
        fixture.given(given(MONDAY, owedBefore(3, 0)), good)
                .when(give(NEXT.plusWeeks(1), NEXT.plusWeeks(1)))
                .expectNoEvents();
    }

    @Test
    void what_has_not_changed_is_not_said_again_before_its_time() {
        fixture.given(given(MONDAY, owedBefore(3, 0)))
                .when(give(NEXT, NEXT, owed(3)))
                .expectNoEvents();
        LocalDate later = MONDAY.plusDays(UNCHANGED_DAYS);
        fixture.given(given(MONDAY, owedBefore(3, 0)))
                .when(give(later, later, owed(3)))
                .expectEvents(given(later, owedBefore(3, 3)));
    }

    @Test
    void the_report_of_another_month_is_another_thing() {
        Exceptional january = new Exceptional(DigestMatter.REPORTS_OWED, MONTH.minusMonths(1), 3);
        fixture.given(given(MONDAY, owedBefore(3, 0)))
                .when(give(NEXT, NEXT, january))
                .expectEvents(
                        given(
                                NEXT,
                                point(DigestMatter.REPORTS_OWED, MONTH.minusMonths(1), 3, 0),
                                owedBefore(0, 3)));
    }

    @Test
    void each_of_those_who_are_told_has_seen_it_or_has_not() {
        NoteDigestSeen one = new NoteDigestSeen(CELL, new AccountId("bi-thu"), MONDAY);
        NoteDigestSeen other = new NoteDigestSeen(CELL, new AccountId("pho-bi-thu"), MONDAY);
        DigestSeen seen = new DigestSeen(one.digests(), CELL, one.by(), MONDAY);
        DigestGiven first = given(MONDAY, owedBefore(3, 0));

        fixture.given(first).when(one).expectEvents(seen);
        fixture.given(first, seen).when(one).expectNoEvents();
        fixture.given(first, seen)
                .when(other)
                .expectEvents(new DigestSeen(one.digests(), CELL, other.by(), MONDAY));
        fixture.given(first, seen, given(NEXT, owedBefore(2, 3))).when(one).expectEvents(seen);
    }
}
