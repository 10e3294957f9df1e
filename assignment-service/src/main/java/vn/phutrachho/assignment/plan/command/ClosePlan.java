package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;

/** The year is over. */
public record ClosePlan(@TargetAggregateIdentifier PlanId plan, LocalDate on) {}
