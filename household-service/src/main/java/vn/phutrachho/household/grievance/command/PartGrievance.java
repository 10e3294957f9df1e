package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;

/**
 * It goes its own way again, from where it stood.
 *
 * @param from the case that it was joined to
 * @param reason why somebody parts them; null where the other does not go on
 */
public record PartGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        GrievanceId from,
        @Nullable Personal reason,
        LocalDate on) {
    public PartGrievance {
        if (reason != null) {
            Texts.demand(reason, "grievance.part-reason-missing");
        }
    }

    /** Where the other does not go on: nobody decides that they part. */
    public PartGrievance(GrievanceId grievance, GrievanceId from, LocalDate on) {
        this(grievance, from, null, on);
    }

    /** What has happened once it is done. */
    public GrievanceParted parted() {
        return new GrievanceParted(grievance, from, reason, on);
    }
}
