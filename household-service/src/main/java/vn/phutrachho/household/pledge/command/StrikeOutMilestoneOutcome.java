package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * That a milestone was reached or given up was written down by mistake.
 *
 * @param cell where the household lives now
 * @param milestone its number
 * @param reason what was wrong
 * @param on the day of the correction
 */
public record StrikeOutMilestoneOutcome(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int milestone,
        Personal reason,
        LocalDate on) {}
