package vn.phutrachho.assignment.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.signal.view.SignalActs.Act;
import vn.phutrachho.assignment.signal.view.SignalActs.Aside;
import vn.phutrachho.assignment.signal.view.SignalActs.Step;
import vn.phutrachho.assignment.signal.view.SignalActs.Visit;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalEvent.InspectionFollowed;
import vn.phutrachho.events.assignment.SignalEvent.SettingAsideWithdrawn;
import vn.phutrachho.events.assignment.SignalEvent.SignalSetAside;
import vn.phutrachho.events.assignment.SignalKind;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M5.3")
class SignalActsProjectionTest {
    private static final SignalId IT = new SignalId("signal-c1-COPIED");
    private static final UnitId CELL = new UnitId("c1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 11);
    private static final InspectionId VISIT = new InspectionId("i1");
    private static final SignalSetAside ASIDE =
            new SignalSetAside(IT, CELL, SignalKind.COPIED, 5, "đã hỏi", DAY.plusDays(30), DAY);
    private static final SettingAsideWithdrawn WITHDRAWN =
            new SettingAsideWithdrawn(IT, CELL, SignalKind.COPIED, "nhầm", DAY);
    private static final InspectionFollowed FOLLOWED =
            new InspectionFollowed(IT, CELL, SignalKind.COPIED, 6, VISIT, DAY);

    private static SignalActs of(DomainEvent... events) {
        return ProjectionFixture.given(new SignalActsProjection())
                .own(events)
                .whenAsked(IT.value())
                .thenAnswer();
    }

    @Test
    void it_is_known_who_set_it_aside_why_and_until_when() {
        SignalActs it = of(ASIDE);
        assertThat(it.aside()).isEqualTo(new Aside(5, "đã hỏi", DAY.plusDays(30), DAY, "somebody"));
        assertThat(it.steps()).extracting(Step::by).containsExactly("somebody");
    }

    @Test
    void what_was_taken_back_stays_among_the_steps() {
        SignalActs it = of(ASIDE, WITHDRAWN);
        assertThat(it.aside()).isNull();
        assertThat(it.steps()).extracting(Step::act).containsExactly(Act.SET_ASIDE, Act.WITHDRAWN);
        assertThat(it.steps()).extracting(Step::reason).containsExactly("đã hỏi", "nhầm");
    }

    @Test
    void an_inspection_that_follows_is_linked_and_stays_so() {
        assertThat(of(ASIDE, FOLLOWED).aside()).isNull();
        assertThat(of(FOLLOWED, ASIDE).visit()).isEqualTo(new Visit(VISIT, 6, DAY));
    }
}
