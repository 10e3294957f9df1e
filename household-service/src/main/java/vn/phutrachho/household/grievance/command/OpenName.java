package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;

/**
 * Somebody above the commune has to know whose words these are.
 *
 * @param by their account
 * @param reason why they have to; at most {@value #LONGEST} characters
 */
public record OpenName(
        @TargetAggregateIdentifier GrievanceId grievance,
        AccountId by,
        String reason,
        LocalDate on) {
    public static final int LONGEST = 300;

    /**
     * @throws InvalidValue when there is no reason, or too long a one
     */
    public OpenName {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InvalidValue("grievance.opening-reason-missing", "Why the name is needed");
        }
    }

    /** What has happened once it is done. */
    public NameOpened opened() {
        return new NameOpened(grievance, by, reason, on);
    }
}
