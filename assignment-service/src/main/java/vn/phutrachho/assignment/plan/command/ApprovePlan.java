package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;

/** The commune committee takes the plan on as it is: it is in force from a day on. */
public record ApprovePlan(@TargetAggregateIdentifier PlanId plan, LocalDate from, LocalDate on) {}
