package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * A plan in force makes a member responsible for a household; whoever was so before is relieved.
 */
public record MakeAssignment(
        @TargetAggregateIdentifier HouseholdId household,
        MemberId member,
        UnitId cell,
        PlanId plan,
        LocalDate from) {}
