package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/**
 * The cell's meeting says which member sees to what was concluded (M3.2).
 *
 * @param cell whose meeting it is
 */
public record EntrustToMember(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId cell,
        MemberId member,
        LocalDate on) {}
