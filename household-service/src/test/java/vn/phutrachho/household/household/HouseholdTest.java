package vn.phutrachho.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.CODE;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.household.Households.REGISTERED;
import static vn.phutrachho.household.household.Households.TAN_MY;
import static vn.phutrachho.household.household.Households.details;
import static vn.phutrachho.household.household.Households.register;
import static vn.phutrachho.household.household.Households.registered;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.ErasureRefusal;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdErased;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.CorrectHousehold;
import vn.phutrachho.household.household.command.EraseHousehold;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.household.household.command.HouseholdLeaves;
import vn.phutrachho.household.household.command.HouseholdRefusal;
import vn.phutrachho.household.household.command.MoveHousehold;
import vn.phutrachho.household.household.command.RecordPovertyStatus;
import vn.phutrachho.household.household.command.RegisterHousehold;

class HouseholdTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DECIDED = LocalDate.of(2025, 12, 15);
    private static final HouseholdGone GONE =
            new HouseholdGone(LAI, BAU_SEN, GoneReason.MOVED_OUT, DAY);

    private AggregateTestFixture<Household> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Household.class);
    }

    @Nested
    @Tag("M2.3")
    class RegisteringAHousehold {
        @Test
        void puts_it_into_the_register_of_its_cell() {
            fixture.givenNoPriorActivity().when(register()).expectEvents(registered());
        }

        @Test
        void changes_nothing_when_the_very_same_is_said_again() {
            fixture.given(registered()).when(register()).expectNoEvents();
        }

        @Test
        void is_refused_when_the_cell_has_a_household_of_that_code() {
            fixture.given(registered())
                    .when(
                            new RegisterHousehold(
                                    BAU_SEN, CODE, details(5), PovertyStatus.NONE, REGISTERED))
                    .expectException(HouseholdRefusal.AlreadyRegistered.class)
                    .expectNoEvents();
        }

        @Test
        void gives_one_code_in_a_cell_one_household_whatever_the_letters() {
            assertThat(new HouseholdCode(" h-01 ").in(BAU_SEN)).isEqualTo(LAI);
            assertThat(CODE.in(TAN_MY)).isNotEqualTo(LAI);
        }

        @Test
        void needs_people_in_it() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(
                            () ->
                                    new RegisterHousehold(
                                            BAU_SEN,
                                            CODE,
                                            details(0),
                                            PovertyStatus.NONE,
                                            REGISTERED))
                    .satisfies(
                            no -> assertThat(no.code()).isEqualTo("household.people-out-of-range"));
        }
    }

    @Nested
    class CorrectingAHousehold {
        @Test
        void keeps_what_is_so_from_that_day() {
            fixture.given(registered())
                    .when(new CorrectHousehold(LAI, details(2), DAY))
                    .expectEvents(
                            new HouseholdDetailsCorrected(
                                    LAI,
                                    BAU_SEN,
                                    details().head(),
                                    details().address(),
                                    "Xóm Trên",
                                    "Cụm 2",
                                    2,
                                    10,
                                    false,
                                    false,
                                    null,
                                    details().wants(),
                                    DAY));
        }

        @Test
        void changes_nothing_when_nothing_differs() {
            fixture.given(registered())
                    .when(new CorrectHousehold(LAI, details(), DAY))
                    .expectNoEvents();
        }

        @Test
        void is_refused_when_it_is_gone() {
            fixture.given(registered(), GONE)
                    .when(new CorrectHousehold(LAI, details(2), DAY))
                    .expectException(HouseholdRefusal.Gone.class)
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M4.3")
    class RecordingThePovertyStatus {
        private final RecordPovertyStatus poor =
                new RecordPovertyStatus(LAI, PovertyStatus.POOR, "214/QĐ-UBND", DECIDED, 2025, DAY);
        private final PovertyStatusRecorded recorded =
                new PovertyStatusRecorded(
                        LAI, BAU_SEN, PovertyStatus.POOR, "214/QĐ-UBND", DECIDED, 2025, DAY);

        @Test
        void keeps_the_decision_it_rests_on() {
            fixture.given(registered()).when(poor).expectEvents(recorded);
        }

        @Test
        void changes_nothing_the_second_time() {
            fixture.given(registered(), recorded).when(poor).expectNoEvents();
        }

        @Test
        void is_refused_without_a_decision() {
            assertThatThrownBy(
                            () ->
                                    new RecordPovertyStatus(
                                            LAI, PovertyStatus.POOR, " ", null, 2025, DAY))
                    .hasMessageStartingWith("poverty.decision-missing");
        }
    }

    @Nested
    @Tag("M2.5")
    class MovingAHousehold {
        private final HouseholdMoved moved = new HouseholdMoved(LAI, BAU_SEN, TAN_MY, DAY);

        @Test
        void gives_it_to_another_cell_from_that_day() {
            fixture.given(registered())
                    .when(new MoveHousehold(LAI, BAU_SEN, TAN_MY, DAY))
                    .expectEvents(moved);
        }

        @Test
        void changes_nothing_the_second_time() {
            fixture.given(registered(), moved)
                    .when(new MoveHousehold(LAI, BAU_SEN, TAN_MY, DAY))
                    .expectNoEvents();
        }

        @Test
        void is_refused_from_a_cell_where_it_does_not_live() {
            fixture.given(registered())
                    .when(new MoveHousehold(LAI, TAN_MY, BAU_SEN, DAY))
                    .expectException(HouseholdRefusal.NotInCell.class)
                    .expectNoEvents();
        }

        @Test
        void is_refused_on_a_day_before_it_came() {
            fixture.given(registered())
                    .when(new MoveHousehold(LAI, BAU_SEN, TAN_MY, REGISTERED.minusDays(1)))
                    .expectException(HouseholdRefusal.BeforeRegistration.class)
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M2.5")
    class AHouseholdThatLeaves {
        @Test
        void is_gone_from_that_day() {
            fixture.given(registered())
                    .when(new HouseholdLeaves(LAI, GoneReason.MOVED_OUT, DAY))
                    .expectEvents(GONE);
        }

        @Test
        void changes_nothing_the_second_time() {
            fixture.given(registered(), GONE)
                    .when(new HouseholdLeaves(LAI, GoneReason.MOVED_OUT, DAY))
                    .expectNoEvents();
        }

        @Test
        void cannot_leave_again_for_another_reason() {
            fixture.given(registered(), GONE)
                    .when(new HouseholdLeaves(LAI, GoneReason.DIED_OUT, DAY))
                    .expectException(HouseholdRefusal.Gone.class)
                    .expectNoEvents();
        }

        @Test
        void cannot_leave_again_on_another_day() {
            fixture.given(registered(), GONE)
                    .when(new HouseholdLeaves(LAI, GoneReason.MOVED_OUT, DAY.plusDays(1)))
                    .expectException(HouseholdRefusal.Gone.class)
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("L.2")
    class ErasingWhatIsPersonal {
        private final HouseholdErased erased =
                new HouseholdErased(
                        LAI, BAU_SEN, ErasureGround.REQUESTED, "12/QĐ-UBND", DAY, DAY.plusDays(2));

        private static EraseHousehold erase(LocalDate decidedOn) {
            return new EraseHousehold(
                    LAI,
                    new ErasureDecision(ErasureGround.REQUESTED, "12/QĐ-UBND", decidedOn),
                    DAY.plusDays(2));
        }

        @Test
        void is_done_of_a_household_that_is_gone() {
            fixture.given(registered(), GONE).when(erase(DAY)).expectEvents(erased);
        }

        @Test
        void is_refused_while_it_is_here() {
            fixture.given(registered())
                    .when(erase(DAY))
                    .expectException(HouseholdRefusal.StillHere.class)
                    .expectNoEvents();
        }

        @Test
        void rests_on_no_decision_of_when_it_was_still_here_and_on_none_to_come() {
            for (LocalDate day : List.of(DAY.minusDays(1), DAY.plusDays(3))) {
                fixture.given(registered(), GONE)
                        .when(erase(day))
                        .expectException(ErasureRefusal.class)
                        .expectNoEvents();
            }
        }

        @Test
        void is_done_once() {
            fixture.given(registered(), GONE, erased)
                    .when(erase(DAY))
                    .expectException(ErasureRefusal.class)
                    .expectNoEvents();
        }
    }
}
