package vn.phutrachho.assignment.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.command.HandOver;
import vn.phutrachho.assignment.responsibility.command.MakeAssignment;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.kit.proof.Refused;

@Tag("M2.3")
class ResponsibilityTest {
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId DUNG = new MemberId("m-dung");
    private static final MemberId LOAN = new MemberId("m-loan");
    private static final UnitId CELL = new UnitId("c1");
    private static final PlanId PLAN = new PlanId("plan-c1-2026");
    private static final PlanId NEXT = new PlanId("plan-c1-2027");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 16);
    private static final Personal WHY = Personal.of(LAI, "Đồng chí Hương đi học");

    private final AggregateTestFixture<Responsibility> household =
            new AggregateTestFixture<>(Responsibility.class);

    @Nested
    class MakingAnAssignment {
        @Test
        void makes_a_member_responsible() {
            household
                    .givenNoPriorActivity()
                    .when(new MakeAssignment(LAI, HUONG, CELL, PLAN, DAY, null))
                    .expectEvents(made(HUONG, PLAN, DAY));
        }

        @Test
        void changes_nothing_when_it_is_said_again() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(new MakeAssignment(LAI, HUONG, CELL, PLAN, DAY, null))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void goes_on_with_the_same_member_under_the_next_plan() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(new MakeAssignment(LAI, HUONG, CELL, NEXT, LATER, HUONG))
                    .expectEvents(made(HUONG, NEXT, LATER));
        }

        @Test
        void relieves_whoever_was_responsible_before() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(new MakeAssignment(LAI, DUNG, CELL, NEXT, LATER, HUONG))
                    .expectEvents(
                            ended(HUONG, EndReason.PLAN_CHANGED, LATER), made(DUNG, NEXT, LATER));
        }

        @Test
        void does_not_reach_behind_a_later_hand_over() {
            household
                    .given(made(HUONG, PLAN, LATER))
                    .when(new MakeAssignment(LAI, DUNG, CELL, NEXT, DAY, HUONG))
                    .expectEvents(
                            ended(HUONG, EndReason.PLAN_CHANGED, LATER), made(DUNG, NEXT, LATER));
        }

        @Test
        void leaves_whoever_was_made_responsible_since_the_approval() {
            household
                    .given(
                            made(HUONG, PLAN, DAY),
                            ended(HUONG, EndReason.HANDED_OVER, LATER),
                            handedOver(DUNG, LATER))
                    .when(new MakeAssignment(LAI, LOAN, CELL, NEXT, LATER, HUONG))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_not_held_up_by_an_end_that_came_since_the_approval() {
            household
                    .given(made(HUONG, PLAN, DAY), ended(HUONG, EndReason.MEMBER_AWAY, LATER))
                    .when(new MakeAssignment(LAI, DUNG, CELL, NEXT, LATER, HUONG))
                    .expectEvents(made(DUNG, NEXT, LATER));
        }
    }

    @Nested
    @Tag("M2.5")
    class HandingOver {
        @Test
        void ends_one_duty_and_begins_the_other_on_the_same_day() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, LATER))
                    .expectEvents(
                            ended(HUONG, EndReason.HANDED_OVER, LATER), handedOver(DUNG, LATER));
        }

        @Test
        void gives_a_household_without_anybody_to_somebody() {
            household
                    .given(made(HUONG, PLAN, DAY), ended(HUONG, EndReason.MEMBER_AWAY, LATER))
                    .when(handOver(DUNG, LATER))
                    .expectEvents(handedOver(DUNG, LATER));
        }

        @Test
        @Tag("M2.1")
        void counts_from_the_day_on_which_it_was_agreed() {
            LocalDate agreed = LocalDate.of(2026, 10, 3);
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, agreed))
                    .expectEvents(
                            ended(HUONG, EndReason.HANDED_OVER, agreed), handedOver(DUNG, agreed));
        }

        @Test
        @Tag("M2.1")
        void is_refused_without_a_reason() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, Set.of(), Personal.of(LAI, " "), DAY, LATER))
                    .expectException(Refused.with("responsibility.reason-missing"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.1")
        void is_refused_from_a_day_that_is_still_to_come() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, LATER.plusDays(1)))
                    .expectException(Refused.with("responsibility.still-to-come"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.1")
        void is_refused_from_a_day_of_the_month_before() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, LocalDate.of(2026, 9, 30)))
                    .expectException(Refused.with("responsibility.too-early"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.1")
        void is_refused_from_a_day_on_which_one_of_the_two_was_not_of_the_cell() {
            LocalDate came = LocalDate.of(2026, 10, 10);
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, Set.of(), WHY, came, came.minusDays(1)))
                    .expectException(Refused.with("responsibility.too-early"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.2")
        void is_refused_when_the_member_is_away() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(DUNG, Set.of(Obstacle.DUTY), WHY, DAY, LATER))
                    .expectException(Refused.with("responsibility.member-may-not"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_the_last_change() {
            household
                    .given(made(HUONG, PLAN, LATER))
                    .when(handOver(DUNG, LATER.minusDays(1)))
                    .expectException(Refused.with("responsibility.before-the-last"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_to_whoever_is_responsible() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(handOver(HUONG, LATER))
                    .expectException(Refused.with("responsibility.same-member"))
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M2.5")
    class EndingAnAssignment {
        @Test
        void leaves_the_household_without_anybody() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(new EndAssignment(LAI, HUONG, EndReason.MEMBER_AWAY, LATER))
                    .expectEvents(ended(HUONG, EndReason.MEMBER_AWAY, LATER));
        }

        @Test
        void changes_nothing_for_somebody_who_is_not_responsible() {
            household
                    .given(made(HUONG, PLAN, DAY))
                    .when(new EndAssignment(LAI, DUNG, EndReason.MEMBER_AWAY, LATER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Property(tries = 200)
    void one_member_at_most_is_responsible_whatever_the_order_of_commands(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 11) Integer> commands) {
        List<Object> before = new ArrayList<>(List.of(made(HUONG, PLAN, DAY.minusDays(1))));
        for (int i = 0; i < commands.size(); i++) {
            Object command = command(commands.get(i), DAY.plusDays(i));
            AggregateTestFixture<Responsibility> fresh =
                    new AggregateTestFixture<>(Responsibility.class);
            fresh.given(before).when(command);
            fresh.getEventStore()
                    .readEvents(LAI.value())
                    .asStream()
                    .map(Message::getPayload)
                    .skip(before.size())
                    .toList()
                    .forEach(before::add);
        }
        assertThat(mostAtOnce(before)).isLessThanOrEqualTo(1);
    }

    private static Object command(int dice, LocalDate on) {
        MemberId member = new MemberId("m" + dice % 4);
        return switch (dice / 4) {
            case 0 ->
                    new MakeAssignment(
                            LAI,
                            member,
                            CELL,
                            dice % 2 == 0 ? PLAN : NEXT,
                            on,
                            new MemberId("m" + on.getDayOfMonth() % 4));
            case 1 ->
                    new HandOver(
                            LAI,
                            member,
                            CELL,
                            PLAN,
                            Set.of(),
                            WHY,
                            DAY,
                            on.minusDays(dice % 3),
                            on);
            default -> new EndAssignment(LAI, member, EndReason.MEMBER_LEFT, on);
        };
    }

    private static int mostAtOnce(List<Object> events) {
        List<MemberId> responsible = new ArrayList<>();
        int most = 0;
        for (Object event : events) {
            switch (event) {
                case AssignmentMade made -> {
                    responsible.remove(made.member());
                    responsible.add(made.member());
                }
                case AssignmentEnded ended ->
                        assertThat(responsible.remove(ended.member())).isTrue();
                default -> throw new AssertionError(event);
            }
            most = Math.max(most, responsible.size());
        }
        return most;
    }

    /** Said on {@link #LATER}, with nothing in its way. */
    private static HandOver handOver(MemberId to, LocalDate from) {
        return handOver(to, Set.of(), WHY, DAY, from);
    }

    private static HandOver handOver(
            MemberId to, Set<Obstacle> obstacles, Personal why, LocalDate since, LocalDate from) {
        return new HandOver(LAI, to, CELL, PLAN, obstacles, why, since, from, LATER);
    }

    private static AssignmentMade handedOver(MemberId to, LocalDate from) {
        return new AssignmentMade(LAI, to, CELL, PLAN, from, WHY);
    }

    private static AssignmentMade made(MemberId member, PlanId plan, LocalDate from) {
        return new AssignmentMade(LAI, member, CELL, plan, from);
    }

    private static AssignmentEnded ended(MemberId member, EndReason reason, LocalDate on) {
        return new AssignmentEnded(LAI, member, CELL, reason, on);
    }
}
