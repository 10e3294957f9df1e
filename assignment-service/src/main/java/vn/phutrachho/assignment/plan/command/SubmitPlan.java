package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;

/** The cell hands its plan to the commune committee. */
public record SubmitPlan(@TargetAggregateIdentifier PlanId plan, LocalDate on) {}
