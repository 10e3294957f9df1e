package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/** The cell begins its plan for a year (M2.1). */
public record DraftPlan(
        @TargetAggregateIdentifier PlanId plan, UnitId cell, int year, LocalDate on) {}
