package vn.phutrachho.household.pledge.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.pledge.Pledges.CUC;
import static vn.phutrachho.household.pledge.Pledges.PLEDGE;
import static vn.phutrachho.household.pledge.Pledges.REGISTERED;
import static vn.phutrachho.household.pledge.Pledges.TODAY;
import static vn.phutrachho.household.pledge.Pledges.WORDS;
import static vn.phutrachho.household.pledge.Pledges.milestoneSet;
import static vn.phutrachho.household.pledge.Pledges.reached;
import static vn.phutrachho.household.pledge.Pledges.registered;
import static vn.phutrachho.household.pledge.Pledges.said;
import static vn.phutrachho.projections.ProjectionFixture.given;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.household.MilestoneOutcome;
import vn.phutrachho.events.household.PledgeField;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneMoved;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneOutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeNotReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRenewed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.RegistrationStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportGiven;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.SupportStruckOut;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.SupportSource;
import vn.phutrachho.household.pledge.command.RegisterPledge;

@Tag("M4.3")
class PledgesProjectionTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 30);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private static HouseholdPledges after(DomainEvent... events) {
        return given(new PledgesProjection()).own(events).whenAsked(LAI.value()).thenAnswer();
    }

    private static Pledge pledge(DomainEvent... events) {
        return after(events).pledges().getLast();
    }

    @Test
    void an_open_pledge_says_what_is_due_first_and_what_is_late() {
        Pledge open = pledge(registered(), milestoneSet(1, LATER), milestoneSet(2, DUE));

        assertThat(open.standing()).isEqualTo(PledgeStanding.OPEN);
        assertThat(open.words()).isEqualTo(said(WORDS));
        assertThat(open.by()).isEqualTo(CUC);
        assertThat(open.next().orElseThrow().number()).isEqualTo(2);
        assertThat(open.late(TODAY)).isEqualTo(1);
        assertThat(open.late(DUE)).isZero();
    }

    @Test
    void a_milestone_that_was_moved_is_late_by_its_new_day() {
        Pledge open =
                pledge(
                        registered(),
                        milestoneSet(1, DUE),
                        new MilestoneMoved(
                                PLEDGE, LAI, BAU_SEN, 1, DUE, LATER, said("Mưa bão"), DUE));

        assertThat(open.late(TODAY)).isZero();
        assertThat(open.happenings().getLast().day()).isEqualTo(LATER);
    }

    @Test
    void what_was_struck_out_does_not_count_and_stays_in_its_history() {
        SupportGiven support =
                new SupportGiven(
                        PLEDGE,
                        LAI,
                        BAU_SEN,
                        1,
                        PledgeField.LOAN,
                        SupportSource.ORGANISATION,
                        said("Vay vốn"),
                        50_000_000,
                        TODAY);
        Pledge corrected =
                pledge(
                        registered(),
                        milestoneSet(1, DUE),
                        new MilestoneReached(PLEDGE, LAI, BAU_SEN, 1, DUE, TODAY),
                        new MilestoneOutcomeStruckOut(
                                PLEDGE,
                                LAI,
                                BAU_SEN,
                                1,
                                MilestoneOutcome.REACHED,
                                TODAY,
                                DUE,
                                said("Chưa xong"),
                                TODAY),
                        milestoneSet(2, LATER),
                        new MilestoneStruckOut(
                                PLEDGE, LAI, BAU_SEN, 2, REGISTERED, LATER, said("Nhầm"), TODAY),
                        support,
                        new SupportStruckOut(
                                PLEDGE, LAI, BAU_SEN, 1, 50_000_000, TODAY, said("Nhầm"), TODAY));

        assertThat(corrected.reached()).isZero();
        assertThat(corrected.roadmap()).singleElement().matches(Pledge.Milestone::isOpen);
        assertThat(corrected.given()).isEmpty();
        assertThat(corrected.happenings()).hasSize(8);
    }

    @Test
    void a_renewed_one_is_open_until_another_year_with_its_roadmap() {
        Pledge renewed =
                pledge(
                        registered(),
                        milestoneSet(1, DUE),
                        new PledgeNotReached(
                                PLEDGE,
                                LAI,
                                BAU_SEN,
                                2026,
                                said("Bò chết"),
                                LocalDate.of(2026, 12, 31)),
                        new PledgeRenewed(
                                PLEDGE, LAI, BAU_SEN, 2026, 2028, said("Nuôi dê"), NEW_YEAR));

        assertThat(renewed.isOpen()).isTrue();
        assertThat(renewed.targetYear()).isEqualTo(2028);
        assertThat(renewed.words()).isEqualTo(said("Nuôi dê"));
        assertThat(renewed.roadmap()).hasSize(1);
    }

    @Test
    void a_relapse_stands_over_what_was_reached_and_falls_with_its_decision() {
        LocalDate again = LocalDate.of(2028, 1, 1);
        HouseholdRelapsed relapsed =
                new HouseholdRelapsed(
                        PLEDGE,
                        LAI,
                        BAU_SEN,
                        PovertyStatus.POOR,
                        "77/QĐ-UBND",
                        null,
                        2027,
                        NEW_YEAR,
                        again);

        assertThat(
                        pledge(registered(), reached(PovertyStatus.NONE, "310", NEW_YEAR), relapsed)
                                .standing())
                .isEqualTo(PledgeStanding.RELAPSED);
        assertThat(
                        pledge(
                                        registered(),
                                        reached(PovertyStatus.NONE, "310", NEW_YEAR),
                                        relapsed,
                                        new OutcomeStruckOut(
                                                PLEDGE,
                                                LAI,
                                                BAU_SEN,
                                                PledgeOutcome.RELAPSED,
                                                again,
                                                said(""),
                                                again))
                                .standing())
                .isEqualTo(PledgeStanding.REACHED);
    }

    @Test
    void the_last_that_counts_is_the_households_pledge() {
        PledgeRegistered second =
                new PledgeRegistered(
                        RegisterPledge.idOf(LAI, 2),
                        LAI,
                        BAU_SEN,
                        2,
                        PovertyStatus.POOR,
                        2027,
                        said("Nuôi dê"),
                        null,
                        TODAY);
        HouseholdPledges both =
                after(
                        registered(),
                        new RegistrationStruckOut(
                                PLEDGE, LAI, BAU_SEN, REGISTERED, said("Nhầm hộ"), TODAY),
                        second);

        assertThat(both.pledges()).hasSize(2);
        assertThat(both.counted()).hasSize(1);
        assertThat(both.latest().orElseThrow().number()).isEqualTo(2);
        assertThat(both.open().orElseThrow().number()).isEqualTo(2);
    }
}
