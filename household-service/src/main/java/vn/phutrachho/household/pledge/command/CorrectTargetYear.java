package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The target year was written down wrongly.
 *
 * @param cell where the household lives now
 * @param targetYear the year that the household means
 * @param reason what was wrong
 * @param on the day of the correction
 */
public record CorrectTargetYear(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int targetYear,
        Personal reason,
        LocalDate on) {}
