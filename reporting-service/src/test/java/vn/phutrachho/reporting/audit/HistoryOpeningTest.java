package vn.phutrachho.reporting.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.reporting.audit.command.OpenHistory;
import vn.phutrachho.reporting.audit.command.OpeningRefusal;

@Tag("D13")
class HistoryOpeningTest {
    private static final OpeningId OPENING = new OpeningId("mo-1");
    private static final UnitId CELL = new UnitId("an-hai");
    private static final AccountId AUDITOR = new AccountId("kiem-tra");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private AggregateTestFixture<HistoryOpening> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(HistoryOpening.class);
    }

    private static OpenHistory open(String reason) {
        return new OpenHistory(OPENING, "kn-1", SubjectKind.GRIEVANCE, CELL, AUDITOR, reason, DAY);
    }

    private static HistoryOpened opened() {
        return new HistoryOpened(
                OPENING, "kn-1", SubjectKind.GRIEVANCE, CELL, AUDITOR, "Kế hoạch 12", DAY);
    }

    @Test
    void an_opening_is_recorded_with_its_reason() {
        fixture.givenNoPriorActivity().when(open(" Kế hoạch 12 ")).expectEvents(opened());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_opening_without_a_reason_is_refused(String reason) {
        assertThatThrownBy(() -> open(reason))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("timeline.reason-missing");
    }

    @Test
    void a_reason_longer_than_a_few_sentences_is_refused() {
        open("x".repeat(300));

        assertThatThrownBy(() -> open("x".repeat(301))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void the_very_same_again_changes_nothing() {
        fixture.given(opened()).when(open("Kế hoạch 12")).expectNoEvents();
    }

    @Test
    void another_under_the_same_id_is_refused() {
        fixture.given(opened())
                .when(open("Kế hoạch 13"))
                .expectException(OpeningRefusal.AlreadyRecorded.class)
                .expectNoEvents();
    }
}
