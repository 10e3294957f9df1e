package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.signal.command.FollowByInspection;
import vn.phutrachho.assignment.signal.command.SetSignalAside;
import vn.phutrachho.assignment.signal.command.WithdrawSettingAside;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalEvent.InspectionFollowed;
import vn.phutrachho.events.assignment.SignalEvent.SettingAsideWithdrawn;
import vn.phutrachho.events.assignment.SignalEvent.SignalSetAside;
import vn.phutrachho.events.assignment.SignalKind;
import vn.phutrachho.kit.proof.Refused;

@Tag("M5.3")
class SignalTest {
    private static final SignalId IT = new SignalId("signal-c1-COPIED");
    private static final UnitId CELL = new UnitId("c1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 11);
    private static final LocalDate UNTIL = DAY.plusDays(30);
    private static final LocalDate LATEST = DAY.plusDays(180);
    private static final String WHY = "Đã hỏi bí thư, sẽ xem ở quý sau";

    private static final SignalSetAside ASIDE =
            new SignalSetAside(IT, CELL, SignalKind.COPIED, 5, WHY, UNTIL, DAY);
    private static final SettingAsideWithdrawn WITHDRAWN =
            new SettingAsideWithdrawn(IT, CELL, SignalKind.COPIED, "bấm nhầm", DAY);

    private final AggregateTestFixture<Signal> signal = new AggregateTestFixture<>(Signal.class);

    private static void refused(TestExecutor<Signal> given, Object command, String code) {
        given.when(command).expectException(Refused.with(code)).expectNoEvents();
    }

    private static SetSignalAside aside(int evidence, String reason, LocalDate until) {
        return aside(evidence, reason, until, DAY);
    }

    private static SetSignalAside aside(
            int evidence, String reason, LocalDate until, LocalDate on) {
        return new SetSignalAside(
                IT, CELL, SignalKind.COPIED, evidence, reason, until, on.plusDays(180), on);
    }

    @Nested
    class SettingAside {
        @Test
        void keeps_why_until_when_and_how_much_spoke_for_it() {
            signal.givenNoPriorActivity()
                    .when(aside(5, " " + WHY + " ", UNTIL))
                    .expectEvents(ASIDE);
        }

        @Test
        void changes_nothing_a_second_time() {
            signal.given(ASIDE).when(aside(5, WHY, UNTIL)).expectNoEvents();
        }

        @Test
        void is_refused_without_a_reason() {
            refused(signal.givenNoPriorActivity(), aside(5, " ", UNTIL), "signal.reason-missing");
        }

        @Test
        void is_refused_until_today_or_for_longer_than_the_rule_lets() {
            refused(signal.givenNoPriorActivity(), aside(5, WHY, DAY), "signal.until-passed");
            refused(
                    signal.givenNoPriorActivity(),
                    aside(5, WHY, LATEST.plusDays(1)),
                    "signal.until-too-late");
            signal.givenNoPriorActivity()
                    .when(aside(5, WHY, LATEST))
                    .expectEvents(
                            new SignalSetAside(IT, CELL, SignalKind.COPIED, 5, WHY, LATEST, DAY));
        }

        @Test
        void is_refused_where_nothing_speaks_for_the_signal() {
            refused(signal.givenNoPriorActivity(), aside(0, WHY, UNTIL), "signal.not-there");
        }

        @Test
        void is_refused_while_it_is_aside_and_nothing_was_added() {
            refused(signal.given(ASIDE), aside(5, "lý do khác", UNTIL), "signal.is-aside");
            refused(
                    signal.given(ASIDE),
                    aside(5, WHY, UNTIL.plusDays(9), UNTIL),
                    "signal.is-aside");
        }

        @Test
        void can_be_done_again_once_the_evidence_has_grown_or_the_time_is_over() {
            signal.given(ASIDE)
                    .when(aside(6, WHY, UNTIL))
                    .expectEvents(
                            new SignalSetAside(IT, CELL, SignalKind.COPIED, 6, WHY, UNTIL, DAY));
            LocalDate after = UNTIL.plusDays(1);
            signal.given(ASIDE)
                    .when(aside(5, WHY, after.plusDays(9), after))
                    .expectEvents(
                            new SignalSetAside(
                                    IT, CELL, SignalKind.COPIED, 5, WHY, after.plusDays(9), after));
        }
    }

    @Nested
    class WithdrawingIt {
        @Test
        void keeps_why() {
            signal.given(ASIDE)
                    .when(new WithdrawSettingAside(IT, " bấm nhầm ", DAY))
                    .expectEvents(WITHDRAWN);
        }

        @Test
        void lets_it_be_set_aside_anew() {
            signal.given(ASIDE, WITHDRAWN).when(aside(5, WHY, UNTIL)).expectEvents(ASIDE);
        }

        @Test
        void is_refused_without_a_reason() {
            refused(
                    signal.given(ASIDE),
                    new WithdrawSettingAside(IT, " ", DAY),
                    "signal.reason-missing");
        }

        @Test
        void is_refused_where_it_is_not_aside_or_no_longer() {
            WithdrawSettingAside command = new WithdrawSettingAside(IT, "nhầm", DAY);
            refused(signal.givenNoPriorActivity(), command, "signal.not-aside");
            refused(signal.given(ASIDE, WITHDRAWN), command, "signal.not-aside");
            refused(
                    signal.given(ASIDE),
                    new WithdrawSettingAside(IT, "nhầm", UNTIL.plusDays(1)),
                    "signal.not-aside");
        }
    }

    @Nested
    class FollowingByAnInspection {
        private static final InspectionId VISIT = new InspectionId("inspection-1");
        private static final InspectionFollowed FOLLOWED =
                new InspectionFollowed(IT, CELL, SignalKind.COPIED, 5, VISIT, DAY);

        private static FollowByInspection follow(int evidence, InspectionId inspection) {
            return new FollowByInspection(IT, CELL, SignalKind.COPIED, evidence, inspection, DAY);
        }

        @Test
        void keeps_which_one() {
            signal.givenNoPriorActivity().when(follow(5, VISIT)).expectEvents(FOLLOWED);
        }

        @Test
        void changes_nothing_a_second_time_but_another_inspection_is_another() {
            InspectionId other = new InspectionId("inspection-2");
            signal.given(FOLLOWED).when(follow(5, VISIT)).expectNoEvents();
            signal.given(FOLLOWED)
                    .when(follow(6, other))
                    .expectEvents(
                            new InspectionFollowed(IT, CELL, SignalKind.COPIED, 6, other, DAY));
        }

        @Test
        void ends_that_it_was_set_aside() {
            refused(
                    signal.given(ASIDE, FOLLOWED),
                    new WithdrawSettingAside(IT, "nhầm", DAY),
                    "signal.not-aside");
        }

        @Test
        void is_refused_where_nothing_speaks_for_the_signal() {
            refused(signal.givenNoPriorActivity(), follow(0, VISIT), "signal.not-there");
        }
    }
}
