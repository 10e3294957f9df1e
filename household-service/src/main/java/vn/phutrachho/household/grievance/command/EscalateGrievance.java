package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;

/**
 * The time has come to tell somebody that the case needs them.
 *
 * @param holder the unit that should act
 * @param to the unit that is told
 * @param due the last day that it is about
 */
public record EscalateGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        EscalationGround ground,
        UnitId holder,
        UnitId to,
        @Nullable LocalDate due,
        LocalDate on) {
    /** What has happened once it is done. */
    public GrievanceEscalated told() {
        return new GrievanceEscalated(grievance, ground, holder, to, due, on);
    }
}
