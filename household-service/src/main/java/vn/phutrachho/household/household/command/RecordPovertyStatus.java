package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * The commune's chairman decided on a household's poverty status; it is only recorded here (M4.3).
 *
 * @param decision number of the decision, for example {@code 214/QĐ-UBND}
 * @param decidedOn the day it was decided; null where nobody says so
 * @param year of the review
 * @param from first day of the status
 */
public record RecordPovertyStatus(
        @TargetAggregateIdentifier HouseholdId household,
        PovertyStatus poverty,
        String decision,
        @Nullable LocalDate decidedOn,
        int year,
        LocalDate from) {
    public static final int LONGEST_DECISION = 60;
    public static final int EARLIEST_YEAR = 2000;
    public static final int LATEST_YEAR = 2100;

    /**
     * @throws InvalidValue when there is no decision's number, or no year of a review
     */
    public RecordPovertyStatus {
        decision = decision.strip();
        if (decision.isEmpty() || decision.length() > LONGEST_DECISION) {
            throw new InvalidValue(
                    "poverty.decision-missing", "A poverty status rests on a decision's number");
        }
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new InvalidValue("poverty.year-out-of-range", "A review has a year");
        }
    }
}
