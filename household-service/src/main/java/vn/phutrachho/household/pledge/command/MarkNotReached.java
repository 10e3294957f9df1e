package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The target year is over and the household is still poor.
 *
 * @param cell where the household lives now
 * @param obstacle what stood in the way
 * @param on not before the last day of the target year
 * @param today no day may be after it
 */
public record MarkNotReached(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        Personal obstacle,
        LocalDate on,
        LocalDate today) {}
