package vn.phutrachho.household.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * What came of a pledge, and what it rests on.
 *
 * @param on from when it is so
 * @param decision where a decision of the commune's chairman made it so; null otherwise
 */
record Ending(PledgeOutcome outcome, LocalDate on, @Nullable Decision decision) {
    /** What the chairman decided, by number and year of the review. */
    record Decision(PovertyStatus poverty, String number, int year) {
        boolean isTheSameAs(String otherNumber, int otherYear) {
            return number.equals(otherNumber) && year == otherYear;
        }
    }
}
