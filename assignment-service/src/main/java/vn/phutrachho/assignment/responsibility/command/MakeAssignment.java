package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * A plan in force makes a member responsible for a household; whoever was so before is relieved.
 *
 * @param insteadOf who was responsible when the plan was approved; absent for nobody. Whoever else
 *     is so by now was made responsible later, and stays.
 */
public record MakeAssignment(
        @TargetAggregateIdentifier HouseholdId household,
        MemberId member,
        UnitId cell,
        PlanId plan,
        LocalDate from,
        @Nullable MemberId insteadOf) {}
