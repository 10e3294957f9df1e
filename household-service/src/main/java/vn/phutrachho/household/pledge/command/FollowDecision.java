package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * The register has a decision of the commune's chairman on the household: the pledge follows it. It
 * may be reached by it, or the household may be poor again; where the same decision said something
 * else before, what followed from that does not count any more.
 *
 * @param cell where the household lives now
 * @param poverty what the decision says
 * @param decision its number
 * @param decidedOn its day; null where nobody says so
 * @param year of the review
 * @param on from when it is so
 * @param latest whether the household has no later pledge: only then can this one be open again
 * @param today the day on which the register knows it
 */
public record FollowDecision(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        PovertyStatus poverty,
        String decision,
        @Nullable LocalDate decidedOn,
        int year,
        LocalDate on,
        boolean latest,
        LocalDate today) {
    /**
     * @throws InvalidValue when there is no decision's number: here nothing is decided
     */
    public FollowDecision {
        if (decision.isBlank()) {
            throw new InvalidValue("pledge.no-decision", "Only a decision ends poverty");
        }
    }
}
