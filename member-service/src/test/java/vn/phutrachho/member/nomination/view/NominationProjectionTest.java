package vn.phutrachho.member.nomination.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.nomination.Nominations.AN;
import static vn.phutrachho.member.nomination.Nominations.BA;
import static vn.phutrachho.member.nomination.Nominations.CELL;
import static vn.phutrachho.member.nomination.Nominations.HOA;
import static vn.phutrachho.member.nomination.Nominations.NOMINATED;
import static vn.phutrachho.member.nomination.Nominations.TODAY;
import static vn.phutrachho.member.nomination.Nominations.admitted;
import static vn.phutrachho.member.nomination.Nominations.completed;
import static vn.phutrachho.member.nomination.Nominations.ended;
import static vn.phutrachho.member.nomination.Nominations.hoa;
import static vn.phutrachho.member.nomination.Nominations.nominated;
import static vn.phutrachho.member.nomination.Nominations.notTakenUp;
import static vn.phutrachho.member.nomination.Nominations.proposed;
import static vn.phutrachho.member.nomination.Nominations.returned;
import static vn.phutrachho.member.nomination.Nominations.said;
import static vn.phutrachho.member.nomination.Nominations.seconded;
import static vn.phutrachho.member.nomination.Nominations.sentToClass;
import static vn.phutrachho.member.nomination.Nominations.takenBack;
import static vn.phutrachho.member.nomination.Nominations.takenUp;
import static vn.phutrachho.projections.ProjectionFixture.given;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent.NominatorWithdrew;
import vn.phutrachho.events.member.NominationEvent.NomineeCorrected;
import vn.phutrachho.events.member.NominationStep;

@Tag("M4.4")
class NominationProjectionTest {
    private static final String IN_2026 = CELL + ":2026";
    private static final String IN_2027 = CELL + ":2027";

    private static NominationCase after(DomainEvent... events) {
        return given(new NominationProjection()).own(events).whenAsked(HOA.value()).thenAnswer();
    }

    private static Map<String, Integer> reached(String year, DomainEvent... events) {
        return given(new NominationYearsProjection())
                .own(events)
                .whenAsked(year)
                .thenAnswer()
                .reached();
    }

    @Test
    void a_case_stands_at_its_last_step_and_keeps_all_of_them() {
        NominationCase admitted =
                after(
                        nominated(),
                        seconded(),
                        takenUp(),
                        sentToClass(),
                        completed(),
                        proposed(),
                        returned(),
                        proposed(),
                        admitted());
        assertThat(admitted.standing()).isEqualTo(NominationStep.ADMITTED);
        assertThat(admitted.since()).isEqualTo(admitted().on());
        assertThat(admitted.lastStep().orElseThrow().decision()).isEqualTo("45-QĐ/ĐU");
        assertThat(admitted.happenings()).hasSize(9);
        assertThat(admitted.isStillOf(AN)).isTrue();
        assertThat(admitted.isStillOf(BA)).isTrue();
    }

    @Test
    void a_step_by_mistake_stays_in_the_history_and_does_not_count() {
        NominationCase back =
                after(
                        nominated(),
                        takenUp(),
                        notTakenUp(),
                        takenBack(NominationStep.NOT_TAKEN_UP, notTakenUp().on()));
        assertThat(back.standing()).isEqualTo(NominationStep.TAKEN_UP);
        assertThat(back.happenings())
                .extracting(Happening::mistaken)
                .containsExactly(false, false, true, false);
    }

    @Test
    void a_correction_and_a_withdrawal_change_no_step() {
        NominationCase put =
                after(
                        nominated(),
                        seconded(),
                        new NomineeCorrected(HOA, CELL, hoa(1997), said("Giấy tờ"), TODAY),
                        new NominatorWithdrew(HOA, CELL, AN, TODAY));
        assertThat(put.standing()).isEqualTo(NominationStep.NOMINATED);
        assertThat(put.since()).isEqualTo(NOMINATED);
        assertThat(put.nominee().bornIn()).hasValue(1997);
        assertThat(put.isOf(AN)).isTrue();
        assertThat(put.isStillOf(AN)).isFalse();
    }

    @Test
    void a_case_never_shows_a_name_by_accident() {
        assertThat(after(nominated(), notTakenUp()).toString())
                .doesNotContain("Hoa", "hiến đất", "đoàn thể", "1998");
    }

    @Test
    void a_year_counts_each_step_on_its_own_day_and_a_person_once() {
        DomainEvent[] events = {
            nominated(), seconded(), takenUp(), sentToClass(), completed(), proposed(), admitted()
        };
        assertThat(reached(IN_2026, events))
                .containsOnly(
                        Map.entry("NOMINATED", 1),
                        Map.entry("TAKEN_UP", 1),
                        Map.entry("SENT_TO_CLASS", 1),
                        Map.entry("CLASS_COMPLETED", 1),
                        Map.entry("PROPOSED", 1));
        assertThat(reached(IN_2027, events)).containsOnly(Map.entry("ADMITTED", 1));
    }

    @Test
    void what_was_withdrawn_or_recorded_twice_or_by_mistake_does_not_count() {
        for (NominationEnding ground :
                new NominationEnding[] {
                    NominationEnding.NOMINATION_WITHDRAWN, NominationEnding.RECORDED_TWICE
                }) {
            assertThat(reached(IN_2026, nominated(), ended(ground)).get("NOMINATED")).isZero();
        }
        assertThat(reached(IN_2027, nominated(), ended(NominationEnding.DIED)))
                .containsOnly(Map.entry("ENDED", 1));
        assertThat(
                        reached(
                                        IN_2026,
                                        nominated(),
                                        takenUp(),
                                        takenBack(NominationStep.TAKEN_UP, takenUp().on()))
                                .get("TAKEN_UP"))
                .isZero();
    }
}
