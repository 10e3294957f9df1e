package vn.phutrachho.assignment.plan.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * A cell's plan for a year as it stands.
 *
 * @param openLoad load points of households that the proposal left open
 * @param cost what the proposal costs
 * @param remark what the commune wants mended, when it was last returned
 * @param steps who did what with it, in order
 */
public record YearPlan(
        PlanId id,
        UnitId cell,
        int year,
        State state,
        List<Line> lines,
        long openLoad,
        long cost,
        @Nullable String remark,
        @Nullable LocalDate from,
        List<Step> steps) {

    /** Where a plan stands. */
    public enum State {
        DRAFT,
        PROPOSED,
        SUBMITTED,
        RETURNED,
        IN_FORCE,
        CLOSED;

        /** Whether the cell may still change it. */
        public boolean open() {
            return this == DRAFT || this == PROPOSED || this == RETURNED;
        }
    }

    /**
     * One household.
     *
     * @param proposed whom the machine proposed
     * @param reason why a person decided otherwise
     * @param remark what the commune says of it
     */
    public record Line(
            HouseholdId household,
            @Nullable MemberId member,
            @Nullable MemberId proposed,
            @Nullable String reason,
            @Nullable String remark) {
        /** Whether a person decided otherwise than the machine. */
        public boolean moved() {
            return reason != null;
        }
    }

    /**
     * What was done with the plan.
     *
     * @param what the event's name without its aggregate
     * @param note the remark, where there was one
     */
    public record Step(
            String what, LocalDate on, Instant recordedAt, String by, @Nullable String note) {}

    /** The line of a household. */
    public Optional<Line> line(HouseholdId household) {
        return lines.stream().filter(l -> l.household().equals(household)).findFirst();
    }

    /** How many households have somebody by it. */
    public long covered() {
        return lines.stream().filter(l -> l.member() != null).count();
    }

    /** How many lines a person decided otherwise than the machine. */
    public long moves() {
        return lines.stream().filter(Line::moved).count();
    }
}
