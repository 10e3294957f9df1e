package vn.phutrachho.household.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.household.Households.TAN_MY;
import static vn.phutrachho.household.pledge.Pledges.CUC;
import static vn.phutrachho.household.pledge.Pledges.PLEDGE;
import static vn.phutrachho.household.pledge.Pledges.REGISTERED;
import static vn.phutrachho.household.pledge.Pledges.TODAY;
import static vn.phutrachho.household.pledge.Pledges.milestoneSet;
import static vn.phutrachho.household.pledge.Pledges.reached;
import static vn.phutrachho.household.pledge.Pledges.registered;
import static vn.phutrachho.household.pledge.Pledges.said;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneGivenUp;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneMoved;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneOutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeEnded;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeNotReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRenewed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeWithdrawn;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.RegistrationStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportGiven;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.TargetYearCorrected;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.pledge.command.CorrectTargetYear;
import vn.phutrachho.household.pledge.command.EndPledge;
import vn.phutrachho.household.pledge.command.FollowDecision;
import vn.phutrachho.household.pledge.command.GiveSupport;
import vn.phutrachho.household.pledge.command.GiveUpMilestone;
import vn.phutrachho.household.pledge.command.MarkNotReached;
import vn.phutrachho.household.pledge.command.MoveMilestone;
import vn.phutrachho.household.pledge.command.ReachMilestone;
import vn.phutrachho.household.pledge.command.RegisterPledge;
import vn.phutrachho.household.pledge.command.RenewPledge;
import vn.phutrachho.household.pledge.command.SetMilestone;
import vn.phutrachho.household.pledge.command.StrikeOutMilestone;
import vn.phutrachho.household.pledge.command.StrikeOutMilestoneOutcome;
import vn.phutrachho.household.pledge.command.StrikeOutOutcome;
import vn.phutrachho.household.pledge.command.StrikeOutRegistration;
import vn.phutrachho.household.pledge.command.StrikeOutSupport;
import vn.phutrachho.household.pledge.command.WithdrawPledge;
import vn.phutrachho.kit.proof.Refused;

@Tag("M4.3")
class PovertyExitPledgeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 30);
    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final PledgeNotReached NOT_REACHED =
            new PledgeNotReached(PLEDGE, LAI, BAU_SEN, 2026, said("Bò chết"), YEARS_END);

    private AggregateTestFixture<PovertyExitPledge> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(PovertyExitPledge.class);
    }

    private static RegisterPledge register(
            PovertyStatus poverty, int targetYear, String words, LocalDate on) {
        return new RegisterPledge(
                LAI, 1, BAU_SEN, poverty, targetYear, said(words), CUC, on, TODAY);
    }

    private static RegisterPledge register() {
        return register(PovertyStatus.POOR, 2026, Pledges.WORDS, REGISTERED);
    }

    private static FollowDecision decided(PovertyStatus poverty, String number, LocalDate from) {
        return new FollowDecision(
                PLEDGE, BAU_SEN, poverty, number, null, from.getYear() - 1, from, true, from);
    }

    private static SetMilestone set(LocalDate dueOn, LocalDate on) {
        return new SetMilestone(
                PLEDGE, BAU_SEN, PledgeField.LIVELIHOOD, said("Xong chuồng bò"), dueOn, on, TODAY);
    }

    private static GiveSupport give(String what, long dong, LocalDate on) {
        return new GiveSupport(
                PLEDGE,
                BAU_SEN,
                PledgeField.LIVELIHOOD,
                SupportSource.FUND,
                said(what),
                dong,
                on,
                TODAY);
    }

    private static SupportGiven given() {
        return new SupportGiven(
                PLEDGE,
                LAI,
                BAU_SEN,
                1,
                PledgeField.LIVELIHOOD,
                SupportSource.FUND,
                said("Một con bò"),
                15_000_000,
                TODAY);
    }

    @Nested
    class RegisteringAPledge {
        @Test
        void keeps_the_aim_in_the_households_own_words() {
            fixture.givenNoPriorActivity().when(register()).expectEvents(registered());
        }

        @Test
        void changes_nothing_when_the_very_same_is_said_again() {
            fixture.given(registered()).when(register()).expectNoEvents();
        }

        @Test
        void is_refused_when_another_was_registered_under_that_number() {
            Refused.with(
                    "pledge.open-already",
                    fixture.given(registered())
                            .when(register(PovertyStatus.POOR, 2027, "Khác", REGISTERED)));
        }

        @Test
        void is_refused_for_a_household_that_is_not_poor() {
            Refused.with(
                    "pledge.not-poor",
                    fixture.givenNoPriorActivity()
                            .when(register(PovertyStatus.NONE, 2026, "Nuôi bò", REGISTERED)));
        }

        @Test
        void is_open_to_a_household_that_is_near_poor() {
            fixture.givenNoPriorActivity()
                    .when(register(PovertyStatus.NEAR_POOR, 2031, "Nuôi bò", REGISTERED))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_for_a_year_that_has_passed() {
            Refused.with(
                    "pledge.target-year",
                    fixture.givenNoPriorActivity()
                            .when(register(PovertyStatus.POOR, 2025, "Nuôi bò", REGISTERED)));
        }

        @Test
        void is_refused_for_a_year_too_far_ahead() {
            Refused.with(
                    "pledge.target-year",
                    fixture.givenNoPriorActivity()
                            .when(register(PovertyStatus.POOR, 2032, "Nuôi bò", REGISTERED)));
        }

        @Test
        void is_refused_for_a_day_that_has_not_come() {
            Refused.with(
                    "pledge.ahead",
                    fixture.givenNoPriorActivity()
                            .when(
                                    register(
                                            PovertyStatus.POOR,
                                            2026,
                                            "Nuôi bò",
                                            TODAY.plusDays(1))));
        }

        @Test
        void is_refused_without_words() {
            Refused.with(
                    "pledge.words-missing",
                    fixture.givenNoPriorActivity()
                            .when(register(PovertyStatus.POOR, 2026, " ", REGISTERED)));
        }

        @Test
        void gives_each_number_of_a_household_an_id_of_its_own() {
            assertThat(RegisterPledge.idOf(LAI, 1)).isEqualTo(PLEDGE);
            assertThat(RegisterPledge.idOf(LAI, 2)).isNotEqualTo(PLEDGE);
        }
    }

    @Nested
    class SettingAMilestone {
        @Test
        void puts_it_on_the_way_under_the_next_number() {
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(set(LATER, REGISTERED))
                    .expectEvents(milestoneSet(2, LATER));
        }

        @Test
        void changes_nothing_when_the_very_same_is_set_again() {
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(set(DUE, REGISTERED))
                    .expectNoEvents();
        }

        @Test
        void is_refused_for_a_day_after_the_target_year() {
            Refused.with(
                    "pledge.milestone-after-target",
                    fixture.given(registered()).when(set(NEW_YEAR, REGISTERED)));
        }

        @Test
        void is_refused_for_a_day_before_it_was_agreed() {
            Refused.with(
                    "pledge.milestone-before-its-day",
                    fixture.given(registered()).when(set(REGISTERED.minusDays(1), REGISTERED)));
        }

        @Test
        void is_refused_before_the_pledge() {
            Refused.with(
                    "pledge.before-registration",
                    fixture.given(registered()).when(set(DUE, REGISTERED.minusDays(1))));
        }

        @Test
        void is_refused_once_the_pledge_is_over() {
            Refused.with(
                    "pledge.over",
                    fixture.given(registered(), NOT_REACHED).when(set(DUE, REGISTERED)));
        }
    }

    @Nested
    class WhatComesOfAMilestone {
        @Test
        void it_gets_another_day_with_a_reason() {
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(new MoveMilestone(PLEDGE, TAN_MY, 1, LATER, said("Mưa bão"), TODAY))
                    .expectEvents(
                            new MilestoneMoved(
                                    PLEDGE, LAI, TAN_MY, 1, DUE, LATER, said("Mưa bão"), TODAY));
        }

        @Test
        void it_is_not_moved_without_a_reason() {
            Refused.with(
                    "pledge.reason-missing",
                    fixture.given(registered(), milestoneSet(1, DUE))
                            .when(new MoveMilestone(PLEDGE, BAU_SEN, 1, LATER, said(""), TODAY)));
        }

        @Test
        void it_is_not_moved_beyond_the_target_year() {
            Refused.with(
                    "pledge.milestone-after-target",
                    fixture.given(registered(), milestoneSet(1, DUE))
                            .when(
                                    new MoveMilestone(
                                            PLEDGE, BAU_SEN, 1, NEW_YEAR, said("Bão"), TODAY)));
        }

        @Test
        void it_is_reached_and_says_until_when_it_was_due() {
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, TODAY, TODAY))
                    .expectEvents(new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY));
        }

        @Test
        void it_is_reached_once() {
            fixture.given(
                            registered(),
                            milestoneSet(1, DUE),
                            new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY))
                    .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, TODAY, TODAY))
                    .expectNoEvents();
        }

        @Test
        void it_is_not_reached_before_it_was_set() {
            Refused.with(
                    "pledge.before-registration",
                    fixture.given(registered(), milestoneSet(1, DUE))
                            .when(
                                    new ReachMilestone(
                                            PLEDGE, BAU_SEN, 1, REGISTERED.minusDays(1), TODAY)));
        }

        @Test
        void it_is_not_reached_on_a_day_to_come() {
            Refused.with(
                    "pledge.ahead",
                    fixture.given(registered(), milestoneSet(1, DUE))
                            .when(
                                    new ReachMilestone(
                                            PLEDGE, BAU_SEN, 1, TODAY.plusDays(1), TODAY)));
        }

        @Test
        void it_is_given_up_with_a_reason_and_then_not_reached_any_more() {
            MilestoneGivenUp givenUp =
                    new MilestoneGivenUp(PLEDGE, LAI, BAU_SEN, 1, DUE, said("Đổi nghề"), TODAY);
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(new GiveUpMilestone(PLEDGE, BAU_SEN, 1, said("Đổi nghề"), TODAY, TODAY))
                    .expectEvents(givenUp);
            Refused.with(
                    "pledge.milestone-done",
                    new AggregateTestFixture<>(PovertyExitPledge.class)
                            .given(registered(), milestoneSet(1, DUE), givenUp)
                            .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, TODAY, TODAY)));
        }

        @Test
        void one_that_there_is_not_is_refused() {
            Refused.with(
                    "pledge.milestone-unknown",
                    fixture.given(registered())
                            .when(new ReachMilestone(PLEDGE, BAU_SEN, 3, TODAY, TODAY)));
        }

        @Test
        void what_was_reached_before_the_end_is_still_written_down_after_it() {
            fixture.given(registered(), milestoneSet(1, DUE), NOT_REACHED)
                    .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, TODAY, NEW_YEAR))
                    .expectEvents(new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY));
        }

        @Test
        void what_was_reached_after_the_end_is_refused() {
            Refused.with(
                    "pledge.after-end",
                    fixture.given(registered(), milestoneSet(1, DUE), NOT_REACHED)
                            .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, NEW_YEAR, NEW_YEAR)));
        }
    }

    @Nested
    class GivingSupport {
        @Test
        void keeps_what_it_was_from_whom_and_what_it_was_worth() {
            fixture.given(registered())
                    .when(give("Một con bò", 15_000_000, TODAY))
                    .expectEvents(given());
        }

        @Test
        void changes_nothing_when_the_very_same_is_said_again() {
            fixture.given(registered(), given())
                    .when(give("Một con bò", 15_000_000, TODAY))
                    .expectNoEvents();
        }

        @Test
        void is_refused_for_an_amount_that_cannot_be() {
            Refused.with("pledge.amount", fixture.given(registered()).when(give("Bò", -1, TODAY)));
            Refused.with(
                    "pledge.amount",
                    new AggregateTestFixture<>(PovertyExitPledge.class)
                            .given(registered())
                            .when(give("Bò", 1_000_000_001, TODAY)));
        }

        @Test
        void is_refused_before_the_pledge() {
            Refused.with(
                    "pledge.before-registration",
                    fixture.given(registered()).when(give("Bò", 0, REGISTERED.minusDays(1))));
        }
    }

    @Nested
    class FollowingTheRegistersDecisions {
        @Test
        void the_aim_is_reached_by_a_decision_that_says_so() {
            fixture.given(registered())
                    .when(decided(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .expectEvents(reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR));
        }

        @Test
        void a_poor_household_that_is_near_poor_now_has_left_poverty() {
            fixture.given(registered())
                    .when(decided(PovertyStatus.NEAR_POOR, "310/QĐ-UBND", NEW_YEAR))
                    .expectEvents(reached(PovertyStatus.NEAR_POOR, "310/QĐ-UBND", NEW_YEAR));
        }

        @Test
        void nothing_comes_of_a_decision_that_it_is_still_poor() {
            fixture.given(registered())
                    .when(decided(PovertyStatus.POOR, "310/QĐ-UBND", NEW_YEAR))
                    .expectNoEvents();
        }

        @Test
        void nothing_comes_of_a_decision_from_before_the_pledge() {
            fixture.given(registered())
                    .when(decided(PovertyStatus.NONE, "199/QĐ-UBND", REGISTERED.minusDays(1)))
                    .expectNoEvents();
        }

        @Test
        void nothing_is_reached_without_a_decisions_number() {
            assertThatThrownBy(() -> decided(PovertyStatus.NONE, " ", NEW_YEAR))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageStartingWith("pledge.no-decision:");
        }

        @Test
        void the_same_decision_again_changes_nothing() {
            fixture.given(registered(), reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .when(decided(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .expectNoEvents();
        }

        @Test
        void a_household_that_is_poor_again_within_the_watch_has_relapsed() {
            LocalDate again = LocalDate.of(2029, 12, 31);
            fixture.given(registered(), reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .when(decided(PovertyStatus.NEAR_POOR, "77/QĐ-UBND", again))
                    .expectEvents(relapsed(PovertyStatus.NEAR_POOR, "77/QĐ-UBND", again));
        }

        @Test
        void one_that_is_poor_after_the_watch_is_another_matter() {
            fixture.given(registered(), reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .when(decided(PovertyStatus.POOR, "77/QĐ-UBND", LocalDate.of(2030, 1, 1)))
                    .expectNoEvents();
        }

        @Test
        void one_that_stays_near_poor_has_not_relapsed() {
            fixture.given(registered(), reached(PovertyStatus.NEAR_POOR, "310/QĐ-UBND", NEW_YEAR))
                    .when(decided(PovertyStatus.NEAR_POOR, "77/QĐ-UBND", LocalDate.of(2028, 1, 1)))
                    .expectNoEvents();
        }

        @Test
        void a_decision_that_was_recorded_wrongly_does_not_count_any_more() {
            fixture.given(registered(), reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .when(decided(PovertyStatus.POOR, "310/QĐ-UBND", NEW_YEAR))
                    .expectEvents(struckOut(PledgeOutcome.REACHED, NEW_YEAR));
        }

        @Test
        void a_decision_that_was_recorded_wrongly_leaves_no_relapse() {
            LocalDate again = LocalDate.of(2028, 1, 1);
            fixture.given(
                            registered(),
                            reached(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR),
                            relapsed(PovertyStatus.POOR, "77/QĐ-UBND", again))
                    .when(decided(PovertyStatus.NONE, "77/QĐ-UBND", again))
                    .expectEvents(struckOut(PledgeOutcome.RELAPSED, again));
        }

        @Test
        void a_pledge_is_not_opened_again_beside_a_later_one() {
            fixture.given(registered(), reached(PovertyStatus.NEAR_POOR, "310/QĐ-UBND", NEW_YEAR))
                    .when(
                            new FollowDecision(
                                    PLEDGE,
                                    BAU_SEN,
                                    PovertyStatus.POOR,
                                    "310/QĐ-UBND",
                                    null,
                                    2026,
                                    NEW_YEAR,
                                    false,
                                    NEW_YEAR))
                    .expectNoEvents();
        }

        private HouseholdRelapsed relapsed(PovertyStatus poverty, String number, LocalDate on) {
            return new HouseholdRelapsed(
                    PLEDGE, LAI, BAU_SEN, poverty, number, null, on.getYear() - 1, NEW_YEAR, on);
        }

        private OutcomeStruckOut struckOut(PledgeOutcome outcome, LocalDate on) {
            return new OutcomeStruckOut(PLEDGE, LAI, BAU_SEN, outcome, on, said(""), on);
        }
    }

    @Nested
    class NotReachingTheAim {
        @Test
        void keeps_what_stood_in_the_way() {
            fixture.given(registered())
                    .when(new MarkNotReached(PLEDGE, BAU_SEN, said("Bò chết"), YEARS_END, NEW_YEAR))
                    .expectEvents(NOT_REACHED);
        }

        @Test
        void is_refused_before_the_year_is_over() {
            Refused.with(
                    "pledge.year-not-over",
                    fixture.given(registered())
                            .when(
                                    new MarkNotReached(
                                            PLEDGE,
                                            BAU_SEN,
                                            said("Bò chết"),
                                            YEARS_END.minusDays(1),
                                            NEW_YEAR)));
        }

        @Test
        void is_refused_without_saying_what_stood_in_the_way() {
            Refused.with(
                    "pledge.words-missing",
                    fixture.given(registered())
                            .when(
                                    new MarkNotReached(
                                            PLEDGE, BAU_SEN, said(""), YEARS_END, NEW_YEAR)));
        }

        @Test
        void the_household_may_go_on_until_another_year() {
            fixture.given(registered(), NOT_REACHED)
                    .when(renew(2028))
                    .expectEvents(
                            new PledgeRenewed(
                                    PLEDGE, LAI, BAU_SEN, 2026, 2028, said("Nuôi dê"), NEW_YEAR));
        }

        @Test
        void a_renewed_one_is_open_again_and_its_roadmap_goes_on() {
            fixture.given(
                            registered(),
                            milestoneSet(1, DUE),
                            NOT_REACHED,
                            new PledgeRenewed(
                                    PLEDGE, LAI, BAU_SEN, 2026, 2028, said("Nuôi dê"), NEW_YEAR))
                    .when(new ReachMilestone(PLEDGE, BAU_SEN, 1, NEW_YEAR, NEW_YEAR))
                    .expectEvents(new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, NEW_YEAR));
        }

        @Test
        void it_is_not_renewed_until_the_year_that_was_not_reached() {
            Refused.with(
                    "pledge.target-year",
                    fixture.given(registered(), NOT_REACHED).when(renew(2026)));
        }

        @Test
        void an_open_one_is_not_renewed() {
            Refused.with("pledge.not-renewable", fixture.given(registered()).when(renew(2028)));
        }

        private RenewPledge renew(int year) {
            return new RenewPledge(PLEDGE, BAU_SEN, year, said("Nuôi dê"), NEW_YEAR, NEW_YEAR);
        }
    }

    @Nested
    class OtherEnds {
        @Test
        void the_household_may_take_it_back_at_any_time() {
            fixture.given(registered())
                    .when(new WithdrawPledge(PLEDGE, BAU_SEN, said("Già yếu"), TODAY, TODAY))
                    .expectEvents(
                            new PledgeWithdrawn(PLEDGE, LAI, BAU_SEN, said("Già yếu"), TODAY));
        }

        @Test
        void it_is_not_taken_back_without_the_households_words() {
            Refused.with(
                    "pledge.words-missing",
                    fixture.given(registered())
                            .when(new WithdrawPledge(PLEDGE, BAU_SEN, said(""), TODAY, TODAY)));
        }

        @Test
        void it_ends_with_the_household() {
            fixture.given(registered())
                    .when(new EndPledge(PLEDGE, BAU_SEN, TODAY))
                    .expectEvents(new PledgeEnded(PLEDGE, LAI, BAU_SEN, TODAY));
        }

        @Test
        void one_that_is_over_does_not_end_again() {
            fixture.given(registered(), NOT_REACHED)
                    .when(new EndPledge(PLEDGE, BAU_SEN, NEW_YEAR))
                    .expectNoEvents();
        }
    }

    @Nested
    class StrikingOutMistakes {
        @Test
        void a_milestone_that_was_none() {
            fixture.given(registered(), milestoneSet(1, DUE))
                    .when(new StrikeOutMilestone(PLEDGE, BAU_SEN, 1, said("Ghi nhầm hộ"), TODAY))
                    .expectEvents(
                            new MilestoneStruckOut(
                                    PLEDGE,
                                    LAI,
                                    BAU_SEN,
                                    1,
                                    REGISTERED,
                                    DUE,
                                    said("Ghi nhầm hộ"),
                                    TODAY));
        }

        @Test
        void that_a_milestone_was_reached() {
            fixture.given(
                            registered(),
                            milestoneSet(1, DUE),
                            new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY))
                    .when(
                            new StrikeOutMilestoneOutcome(
                                    PLEDGE, BAU_SEN, 1, said("Chưa xong"), TODAY))
                    .expectEvents(
                            new MilestoneOutcomeStruckOut(
                                    PLEDGE,
                                    LAI,
                                    BAU_SEN,
                                    1,
                                    MilestoneOutcome.REACHED,
                                    TODAY,
                                    DUE,
                                    said("Chưa xong"),
                                    TODAY));
        }

        @Test
        void a_milestone_of_which_something_came_is_not_struck_out_itself() {
            Refused.with(
                    "pledge.milestone-done",
                    fixture.given(
                                    registered(),
                                    milestoneSet(1, DUE),
                                    new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY))
                            .when(new StrikeOutMilestone(PLEDGE, BAU_SEN, 1, said("Nhầm"), TODAY)));
        }

        @Test
        void a_support() {
            fixture.given(registered(), given())
                    .when(new StrikeOutSupport(PLEDGE, BAU_SEN, 1, said("Hộ khác"), TODAY))
                    .expectEvents(
                            new SupportStruckOut(
                                    PLEDGE,
                                    LAI,
                                    BAU_SEN,
                                    1,
                                    15_000_000,
                                    TODAY,
                                    said("Hộ khác"),
                                    TODAY));
        }

        @Test
        void that_the_aim_was_not_reached() {
            fixture.given(registered(), NOT_REACHED)
                    .when(
                            new StrikeOutOutcome(
                                    PLEDGE,
                                    BAU_SEN,
                                    PledgeOutcome.NOT_REACHED,
                                    said("Nhầm hộ"),
                                    NEW_YEAR))
                    .expectEvents(
                            new OutcomeStruckOut(
                                    PLEDGE,
                                    LAI,
                                    BAU_SEN,
                                    PledgeOutcome.NOT_REACHED,
                                    YEARS_END,
                                    said("Nhầm hộ"),
                                    NEW_YEAR));
        }

        @Test
        void what_rests_on_a_decision_is_put_right_in_the_register() {
            Refused.with(
                    "pledge.outcome-follows-register",
                    fixture.given(registered(), reached(PovertyStatus.NONE, "310", NEW_YEAR))
                            .when(
                                    new StrikeOutOutcome(
                                            PLEDGE,
                                            BAU_SEN,
                                            PledgeOutcome.REACHED,
                                            said("Nhầm"),
                                            NEW_YEAR)));
        }

        @Test
        void the_target_year() {
            fixture.given(registered())
                    .when(new CorrectTargetYear(PLEDGE, BAU_SEN, 2027, said("Gõ nhầm"), TODAY))
                    .expectEvents(
                            new TargetYearCorrected(
                                    PLEDGE, LAI, BAU_SEN, 2026, 2027, said("Gõ nhầm"), TODAY));
        }

        @Test
        void the_target_year_does_not_fall_before_a_milestone() {
            Refused.with(
                    "pledge.milestone-after-target",
                    fixture.given(
                                    registered(),
                                    new TargetYearCorrected(
                                            PLEDGE, LAI, BAU_SEN, 2026, 2027, said("Nhầm"), TODAY),
                                    milestoneSet(1, NEW_YEAR))
                            .when(
                                    new CorrectTargetYear(
                                            PLEDGE, BAU_SEN, 2026, said("Nhầm"), TODAY)));
        }

        @Test
        void the_whole_pledge() {
            fixture.given(registered())
                    .when(new StrikeOutRegistration(PLEDGE, BAU_SEN, said("Nhầm hộ"), TODAY))
                    .expectEvents(
                            new RegistrationStruckOut(
                                    PLEDGE, LAI, BAU_SEN, REGISTERED, said("Nhầm hộ"), TODAY));
        }

        @Test
        void the_whole_pledge_only_after_its_entries() {
            Refused.with(
                    "pledge.entries-first",
                    fixture.given(registered(), given())
                            .when(
                                    new StrikeOutRegistration(
                                            PLEDGE, BAU_SEN, said("Nhầm hộ"), TODAY)));
        }

        @Test
        void nothing_more_comes_of_one_that_is_struck_out() {
            fixture.given(
                            registered(),
                            new RegistrationStruckOut(
                                    PLEDGE, LAI, BAU_SEN, REGISTERED, said("Nhầm hộ"), TODAY))
                    .when(decided(PovertyStatus.NONE, "310/QĐ-UBND", NEW_YEAR))
                    .expectNoEvents();
        }

        @Test
        void always_with_a_reason() {
            Refused.with(
                    "pledge.reason-missing",
                    fixture.given(registered())
                            .when(new StrikeOutRegistration(PLEDGE, BAU_SEN, said(" "), TODAY)));
        }
    }
}
