package vn.phutrachho.kit.takeaway;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;

@Tag("D13")
class TakeawayTest {
    private static final OpeningId OPENING = new OpeningId("tai-1");
    private static final UnitId COMMUNE = new UnitId("ly-son");
    private static final AccountId AUDITOR = new AccountId("kiem-tra");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private AggregateTestFixture<Takeaway> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Takeaway.class);
    }

    private static NoteListTakenAway taken(int rows) {
        return new NoteListTakenAway(OPENING, CaseList.OPENINGS, COMMUNE, rows, AUDITOR, DAY);
    }

    private static ListTakenAway noted() {
        return new ListTakenAway(OPENING, CaseList.OPENINGS, COMMUNE, 41, AUDITOR, DAY);
    }

    @Test
    void that_a_list_is_taken_away_is_noted_with_whose_it_is_and_how_much() {
        fixture.givenNoPriorActivity().when(taken(41)).expectEvents(noted());
    }

    @Test
    void the_very_same_again_changes_nothing() {
        fixture.given(noted()).when(taken(41)).expectNoEvents();
    }

    @Test
    void another_under_the_same_id_is_refused() {
        fixture.given(noted())
                .when(taken(42))
                .expectException(TakeawayRefusal.AlreadyRecorded.class)
                .expectNoEvents();
    }
}
