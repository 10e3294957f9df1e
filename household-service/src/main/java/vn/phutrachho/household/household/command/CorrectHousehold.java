package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;

/**
 * What the register says of a household is corrected or has changed.
 *
 * @param details all of them, as they are now
 * @param from from when it is so
 */
public record CorrectHousehold(
        @TargetAggregateIdentifier HouseholdId household,
        HouseholdDetails details,
        LocalDate from) {
    public CorrectHousehold {
        details.demandPlausible();
    }
}
