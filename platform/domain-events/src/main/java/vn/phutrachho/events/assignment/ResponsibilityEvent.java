package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/** Who is responsible for a household: at most one member at any time (M2.3). */
public sealed interface ResponsibilityEvent extends DomainEvent {
    /** Which household. */
    HouseholdId household();

    /**
     * A member is responsible for the household from a day on.
     *
     * @param plan the plan it follows from
     * @param reason why the household was handed over during the year; absent where the plan itself
     *     says so
     */
    @Named(value = "responsibility.assignment-made", revision = "2")
    record AssignmentMade(
            HouseholdId household,
            MemberId member,
            UnitId cell,
            PlanId plan,
            LocalDate from,
            @Nullable Personal reason)
            implements ResponsibilityEvent {
        /** As a plan says. */
        public AssignmentMade(
                HouseholdId household, MemberId member, UnitId cell, PlanId plan, LocalDate from) {
            this(household, member, cell, plan, from, null);
        }
    }

    /**
     * The member is no longer responsible.
     *
     * @param on first day without it
     */
    @Named("responsibility.assignment-ended")
    record AssignmentEnded(
            HouseholdId household, MemberId member, UnitId cell, EndReason reason, LocalDate on)
            implements ResponsibilityEvent {}
}
