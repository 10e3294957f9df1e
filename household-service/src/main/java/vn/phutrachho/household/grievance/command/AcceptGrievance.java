package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;

/**
 * The level it was referred to takes it on.
 *
 * @param at the unit that accepts
 */
public record AcceptGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        LocalDate on,
        Deadlines deadlines) {}
