package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * A milestone is not aimed at any more.
 *
 * @param cell where the household lives now
 * @param milestone its number
 * @param on when that was agreed with the household
 * @param today no day may be after it
 */
public record GiveUpMilestone(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int milestone,
        Personal reason,
        LocalDate on,
        LocalDate today) {}
