package vn.phutrachho.assignment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.plan.WrittenPlan.Charge;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.Registered;
import vn.phutrachho.assignment.register.Stay;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.assignment.responsibility.view.Coverage.Covered;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;

@Tag("M2.1")
@Tag("M2.2")
class WrittenPlanTest {
    private static final UnitId CELL = new UnitId("bau-sen");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate SINCE = LocalDate.of(2026, 5, 12);
    private static final CellMember AN = member("an", DutyStatus.FULL);
    private static final CellMember BA = member("ba", DutyStatus.FULL);
    private static final CellMember OLD = member("gia", DutyStatus.EXEMPT);
    private static final CellMember ELSEWHERE = member("co-quan", DutyStatus.RESIDENCE_CONTACT);
    private static final MemberId GONE = new MemberId("da-di");

    @Test
    void before_it_is_in_force_its_lines_count() {
        WrittenPlan written =
                WrittenPlan.proposed(
                        plan(line("h1", AN.id()), line("h2", null), line("h3", GONE)),
                        coverage(held("h1", BA.id()), held("h2", BA.id()), held("h3", BA.id())));
        assertThat(written.carriers()).extracting(WrittenPlan.Carrier::member).containsExactly(AN);
        assertThat(written.carriers().getFirst().charges())
                .extracting(Charge::since)
                .containsOnlyNulls();
        assertThat(written.open())
                .as("left open, and given to somebody who has left the cell")
                .extracting(it -> it.id().value())
                .containsExactly("h2", "h3");
        assertThat(written.idle()).containsExactly(BA);
        assertThat(written.apart()).containsExactly(OLD, ELSEWHERE);
    }

    @Test
    void once_it_is_in_force_the_duties_of_the_day_count() {
        WrittenPlan written =
                WrittenPlan.inForce(
                        plan(line("h1", AN.id()), line("h2", AN.id()), line("h3", AN.id())),
                        coverage(held("h1", BA.id()), held("h2", GONE), held("h3", null)));
        assertThat(written.carriers()).extracting(WrittenPlan.Carrier::member).containsExactly(BA);
        assertThat(written.carriers().getFirst().charges())
                .extracting(Charge::since)
                .containsExactly(SINCE);
        assertThat(written.open()).hasSize(2);
        assertThat(written.idle()).containsExactly(AN);
    }

    @Test
    void whoever_is_not_expected_to_have_a_household_and_has_one_is_not_set_apart() {
        WrittenPlan written =
                WrittenPlan.proposed(plan(line("h1", ELSEWHERE.id())), coverage(held("h1", null)));
        assertThat(written.carriers())
                .extracting(WrittenPlan.Carrier::member)
                .containsExactly(ELSEWHERE);
        assertThat(written.apart()).containsExactly(OLD);
    }

    @Test
    void it_counts_every_household_and_every_member_once() {
        WrittenPlan written =
                WrittenPlan.inForce(
                        plan(),
                        coverage(held("h1", AN.id()), held("h2", AN.id()), held("h3", GONE)));
        assertThat(written.covered()).isEqualTo(2);
        assertThat(written.households()).isEqualTo(3);
        assertThat(written.members()).isEqualTo(4);
    }

    private static Coverage coverage(Covered... households) {
        return new Coverage(
                CELL, DAY, List.of(households), List.of(AN, BA, OLD, ELSEWHERE), List.of());
    }

    private static Covered held(String id, @Nullable MemberId by) {
        HouseholdId household = new HouseholdId(id);
        CellHousehold known =
                Registered.household(household, "Chủ hộ " + id, new Stay(CELL, LONG_AGO, null));
        return by == null
                ? new Covered(known, null, null)
                : new Covered(known, by, holdings(household, by));
    }

    private static Holdings holdings(HouseholdId household, MemberId by) {
        Holding holding =
                new Holding(by, CELL, new PlanId("plan-bau-sen-2026"), SINCE, null, null, null, 1);
        return new Holdings(household, by, CELL, List.of(holding));
    }

    private static YearPlan plan(YearPlan.Line... lines) {
        return new YearPlan(
                new PlanId("plan-bau-sen-2026"),
                CELL,
                2026,
                YearPlan.State.PROPOSED,
                List.of(lines),
                0,
                0,
                null,
                null,
                List.of());
    }

    private static YearPlan.Line line(String household, @Nullable MemberId member) {
        return new YearPlan.Line(new HouseholdId(household), member, member, null, null);
    }

    private static CellMember member(String id, DutyStatus duty) {
        return Registered.member(
                new MemberId(id),
                "Đồng chí " + id,
                List.of(new Stay(CELL, LONG_AGO, null)),
                List.of(new CellMember.Duty(duty, LONG_AGO, null)));
    }
}
