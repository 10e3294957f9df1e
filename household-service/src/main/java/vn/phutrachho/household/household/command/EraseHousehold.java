package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ErasureGround;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;

/**
 * The personal texts of a household that is no longer here are to be erased, for ever.
 *
 * @param decision number of the decision, 1 to {@link #LONGEST_DECISION} characters
 * @param decidedOn day of the decision
 * @param on the day it is
 */
public record EraseHousehold(
        @TargetAggregateIdentifier HouseholdId household,
        ErasureGround ground,
        String decision,
        LocalDate decidedOn,
        LocalDate on) {
    public static final int LONGEST_DECISION = 60;

    /**
     * @throws InvalidValue without a decision
     */
    public EraseHousehold {
        if (decision.isBlank() || decision.length() > LONGEST_DECISION) {
            throw new InvalidValue(
                    "household.erasure-without-decision", "An erasure rests on a decision");
        }
    }
}
