package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * A milestone was reached.
 *
 * @param cell where the household lives now
 * @param milestone its number
 * @param on when it was reached
 * @param today no day may be after it
 */
public record ReachMilestone(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int milestone,
        LocalDate on,
        LocalDate today) {}
