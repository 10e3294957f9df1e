package vn.phutrachho.assignment.responsibility.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.CellMember.Duty;
import vn.phutrachho.assignment.register.Registered;
import vn.phutrachho.assignment.register.Stay;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.member.DutyStatus;

@Tag("M2.2")
@Tag("M2.5")
class WhatEndsDutyTest {
    private static final UnitId CELL = new UnitId("bau-sen");
    private static final UnitId OTHER = new UnitId("go-sen");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Stay HERE = new Stay(CELL, LONG_AGO, null);
    private static final Duty SERVES = new Duty(DutyStatus.FULL, LONG_AGO, null);

    @Test
    void nothing_while_the_member_serves_and_the_household_lives_here() {
        assertThat(ends(SINCE, member(HERE), household(HERE))).isEmpty();
    }

    @Test
    void nothing_where_the_registers_have_told_nothing() {
        assertThat(ends(SINCE, null, null)).isEmpty();
    }

    @Test
    void the_first_day_of_being_away() {
        assertThat(ends(MARCH, serving(away(MARCH, null)), household(HERE)))
                .contains(ended(EndReason.MEMBER_AWAY, MARCH));
    }

    @Test
    void the_first_day_of_being_exempt_however_late_that_is_known() {
        Duty exempt = new Duty(DutyStatus.EXEMPT, MARCH, null);
        assertThat(ends(JUNE, serving(exempt), household(HERE)))
                .contains(ended(EndReason.MEMBER_EXEMPT, JUNE));
        assertThat(ends(SINCE, serving(exempt), household(HERE)))
                .contains(ended(EndReason.MEMBER_EXEMPT, MARCH));
    }

    @Test
    void nothing_where_the_cell_decides() {
        Duty contact = new Duty(DutyStatus.RESIDENCE_CONTACT, MARCH, null);
        assertThat(ends(MARCH, serving(contact), household(HERE))).isEmpty();
    }

    @Test
    void nothing_that_was_over_when_the_duty_began() {
        Duty away = away(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));
        assertThat(ends(LONG_AGO, serving(away), household(HERE))).isEmpty();
    }

    @Test
    void nothing_that_was_over_when_the_duty_was_given_for_days_before() {
        CellMember back = serving(away(MARCH, MARCH.plusDays(9)));
        assertThat(ends(JUNE, back, household(HERE))).isEmpty();
    }

    @Test
    void what_is_to_come_when_the_duty_is_given() {
        assertThat(ends(MARCH, serving(away(JUNE, null)), household(HERE)))
                .contains(ended(EndReason.MEMBER_AWAY, JUNE));
    }

    @Test
    void leaving_and_going_to_another_cell() {
        Stay over = new Stay(CELL, LONG_AGO, MARCH);
        assertThat(ends(MARCH, member(over), household(HERE)))
                .contains(ended(EndReason.MEMBER_LEFT, MARCH));
        assertThat(ends(MARCH, member(over, new Stay(OTHER, MARCH, null)), household(HERE)))
                .contains(ended(EndReason.MEMBER_TRANSFERRED, MARCH));
    }

    @Test
    void nothing_once_they_have_come_back_to_the_cell() {
        CellMember back =
                member(
                        new Stay(CELL, LONG_AGO, LocalDate.of(2025, 6, 1)),
                        new Stay(CELL, SINCE, null));
        assertThat(ends(SINCE, back, household(HERE))).isEmpty();
    }

    @Test
    void the_household_moving_away() {
        Stay over = new Stay(CELL, LONG_AGO, MARCH);
        assertThat(ends(MARCH, member(HERE), household(over, new Stay(OTHER, MARCH, null))))
                .contains(ended(EndReason.HOUSEHOLD_GONE, MARCH));
        assertThat(ends(MARCH, member(HERE), household(over)))
                .contains(ended(EndReason.HOUSEHOLD_GONE, MARCH));
    }

    @Test
    void nothing_where_the_household_came_to_the_cell_only_then() {
        Stay before = new Stay(OTHER, LONG_AGO, SINCE);
        assertThat(ends(SINCE, member(HERE), household(before, new Stay(CELL, SINCE, null))))
                .isEmpty();
    }

    private static Optional<EndAssignment> ends(
            LocalDate since, @Nullable CellMember member, @Nullable CellHousehold household) {
        Holding holding =
                new Holding(
                        HUONG, CELL, new PlanId("plan-bau-sen-2026"), SINCE, null, null, null, 7);
        Holdings held = new Holdings(LAI, HUONG, CELL, List.of(holding));
        return WhatEndsDuty.of(held, member, household, since);
    }

    private static EndAssignment ended(EndReason reason, LocalDate on) {
        return new EndAssignment(LAI, HUONG, reason, on);
    }

    private static Duty away(LocalDate from, @Nullable LocalDate until) {
        return new Duty(DutyStatus.AWAY, from, until);
    }

    private static CellMember serving(Duty later) {
        return member(List.of(HERE), List.of(SERVES, later));
    }

    private static CellMember member(Stay... stays) {
        return member(List.of(stays), List.of(SERVES));
    }

    private static CellMember member(List<Stay> stays, List<Duty> duties) {
        return Registered.member(HUONG, "Nguyễn Thị Hương", stays, duties);
    }

    private static CellHousehold household(Stay... stays) {
        return Registered.household(LAI, "Trần Văn Lại", stays);
    }
}
