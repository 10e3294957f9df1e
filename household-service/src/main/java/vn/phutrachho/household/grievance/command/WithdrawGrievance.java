package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;

/**
 * The household takes it back, which it may at any time.
 *
 * @param by the member to whom they said so
 * @param words how they said it, or why
 * @param on the day on which they said so
 * @param today the day on which it is written down: what is joined to it goes its own way from here
 */
public record WithdrawGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        MemberId by,
        Personal words,
        LocalDate on,
        LocalDate today) {
    public WithdrawGrievance {
        Texts.demand(words, "grievance.withdraw-words-missing");
    }

    /** What has happened once it is done. */
    public GrievanceWithdrawn withdrawn() {
        return new GrievanceWithdrawn(grievance, by, words, on);
    }
}
