package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;

/**
 * The household says that it was not dealt with, and why; that opens it again where it was answered
 * or at the next level, also after it was closed, and at the last time closes it.
 *
 * @param by the member to whom they said so
 * @param next the level above the one that answered, when it is to go there; null for the same
 */
public record ConfirmNotContent(
        @TargetAggregateIdentifier GrievanceId grievance,
        MemberId by,
        Personal why,
        @Nullable UnitId next,
        LocalDate on,
        Deadlines deadlines,
        Limits limits) {
    public ConfirmNotContent {
        Texts.demand(why, "grievance.why-missing");
    }

    /** What has happened once it is done. */
    public HouseholdNotContent notContent() {
        return new HouseholdNotContent(grievance, by, why, on);
    }
}
