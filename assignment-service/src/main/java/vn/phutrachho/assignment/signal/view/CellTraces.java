package vn.phutrachho.assignment.signal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * How a cell's plans, duties, reports and meetings came about, in numbers: what signals are worked
 * out from. It is small, however long the cell's history is.
 *
 * @param plans of the last three years
 * @param duties of the last three years
 * @param handing the household that is being handed over from one member to another
 * @param sittings reports that one account wrote down on one day: of the last two days all, of the
 *     last year those of several months
 * @param months of the last two years
 */
public record CellTraces(
        UnitId cell,
        List<PlanTrace> plans,
        List<DutyYear> duties,
        @Nullable HouseholdId handing,
        List<Sitting> sittings,
        List<MonthTrace> months) {

    /**
     * The plan of a year.
     *
     * @param submittedOn when it was submitted last; absent while it is with the cell
     * @param approvedOn when it was approved; absent until then
     * @param closedOn when it was closed; absent until then
     */
    public record PlanTrace(
            int year,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate closedOn) {
        boolean isInForce() {
            return approvedOn != null && closedOn == null;
        }
    }

    /**
     * The duties that began in a year.
     *
     * @param byPlan as a plan says
     * @param handedOver taken from one member and given to another while a plan was in force
     * @param filled given to somebody where there was nobody, while a plan was in force
     * @param withoutPlan given to somebody by the secretary while no plan was in force
     * @param firstByDemand first day of the first that was handed over or without a plan
     */
    public record DutyYear(
            int year,
            int byPlan,
            int handedOver,
            int filled,
            int withoutPlan,
            @Nullable LocalDate firstByDemand) {
        /** How many no plan and no need asked for. */
        public int byDemand() {
            return handedOver + withoutPlan;
        }

        /** How many in all. */
        public int all() {
            return byPlan + handedOver + filled + withoutPlan;
        }
    }

    /**
     * Reports that one account wrote down on one day.
     *
     * @param day on which they were written down
     * @param months how many of which month, the first month first
     * @param members whose reports they are
     * @param firstVisit the earliest visit they tell of; absent where they tell of none
     * @param lastVisit the latest visit they tell of; absent where they tell of none
     */
    public record Sitting(
            AccountId by,
            LocalDate day,
            List<SittingMonth> months,
            List<MemberId> members,
            @Nullable LocalDate firstVisit,
            @Nullable LocalDate lastVisit) {
        /** How many reports. */
        public int reports() {
            return months.stream().mapToInt(SittingMonth::reports).sum();
        }
    }

    /** So many reports of a month. */
    public record SittingMonth(YearMonth month, int reports) {}

    /**
     * A month of the cell.
     *
     * @param sent reports
     * @param late those of them that were sent after their last day
     * @param closedOn when the month was closed; absent until then
     */
    public record MonthTrace(YearMonth month, int sent, int late, @Nullable LocalDate closedOn) {}

    /** Of whom nothing is known. */
    public static CellTraces none(UnitId cell) {
        return new CellTraces(cell, List.of(), List.of(), null, List.of(), List.of());
    }

    /** The plan of a year, as far as there is one. */
    public Optional<PlanTrace> plan(int year) {
        return plans.stream().filter(plan -> plan.year() == year).findFirst();
    }

    /** The duties that began in a year. */
    public DutyYear duties(int year) {
        return duties.stream()
                .filter(of -> of.year() == year)
                .findFirst()
                .orElseGet(() -> new DutyYear(year, 0, 0, 0, 0, null));
    }

    /** A month, as far as anything is known of it. */
    public Optional<MonthTrace> month(YearMonth month) {
        return months.stream().filter(of -> of.month().equals(month)).findFirst();
    }
}
