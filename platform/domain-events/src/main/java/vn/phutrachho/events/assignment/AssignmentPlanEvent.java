package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/** A cell's yearly plan of who is responsible for whom (M2.1). */
public sealed interface AssignmentPlanEvent extends DomainEvent {
    /** Which plan. */
    PlanId plan();

    /** The cell began its plan for a year. */
    @Named("assignment-plan.plan-drafted")
    record PlanDrafted(PlanId plan, UnitId cell, int year, LocalDate on)
            implements AssignmentPlanEvent {}

    /**
     * The machine proposed who takes whom, with its reasons (M2.3).
     *
     * @param lines every household of the cell once
     * @param hard breaches of what must hold (0)
     * @param openLoad load points of households without a member
     * @param cost the cost that the sentences add up to
     */
    @Named("assignment-plan.plan-proposed")
    record PlanProposed(
            PlanId plan,
            UnitId cell,
            int year,
            List<ProposedLine> lines,
            long hard,
            long openLoad,
            long cost,
            LocalDate on)
            implements AssignmentPlanEvent {
        public PlanProposed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A person decided against the proposal; the reason is kept (M2.3).
     *
     * @param from who had the household
     * @param to who has it now; absent leaves it open
     */
    @Named(value = "assignment-plan.line-moved", revision = "2")
    record LineMoved(
            PlanId plan,
            HouseholdId household,
            @Nullable MemberId from,
            @Nullable MemberId to,
            Personal reason,
            LocalDate on)
            implements AssignmentPlanEvent {
        /** What is said of a household is the household's. */
        public LineMoved(
                PlanId plan,
                HouseholdId household,
                @Nullable MemberId from,
                @Nullable MemberId to,
                String reason,
                LocalDate on) {
            this(plan, household, from, to, Personal.of(household, reason), on);
        }
    }

    /** The cell submitted its plan to the commune committee. */
    @Named("assignment-plan.plan-submitted")
    record PlanSubmitted(PlanId plan, UnitId cell, int year, LocalDate on)
            implements AssignmentPlanEvent {}

    /**
     * The commune returned it to be mended.
     *
     * @param remark what is to be mended
     * @param lineRemarks what is said of single lines
     */
    @Named(value = "assignment-plan.plan-returned", revision = "2")
    record PlanReturned(
            PlanId plan,
            UnitId cell,
            int year,
            String remark,
            List<LineRemark> lineRemarks,
            LocalDate on)
            implements AssignmentPlanEvent {
        public PlanReturned {
            lineRemarks = List.copyOf(lineRemarks);
        }
    }

    /**
     * The commune approved it: it is in force.
     *
     * @param lines who is responsible for whom by it; open households are not in it
     * @param from first day in force
     */
    @Named("assignment-plan.plan-approved")
    record PlanApproved(
            PlanId plan, UnitId cell, int year, List<PlanLine> lines, LocalDate from, LocalDate on)
            implements AssignmentPlanEvent {
        public PlanApproved {
            lines = List.copyOf(lines);
        }
    }

    /** The year is over, or another plan took its place. */
    @Named("assignment-plan.plan-closed")
    record PlanClosed(PlanId plan, UnitId cell, int year, LocalDate on)
            implements AssignmentPlanEvent {}
}
