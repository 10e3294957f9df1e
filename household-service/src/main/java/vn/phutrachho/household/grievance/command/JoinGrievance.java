package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;

/**
 * It is about what another household has said already: they are worked as one.
 *
 * @param into the case that goes on for both
 * @param at the unit that holds both
 */
public record JoinGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        GrievanceId into,
        UnitId at,
        LocalDate on) {}
