package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The household takes its pledge back, which it may at any time.
 *
 * @param cell where the household lives now
 * @param words why, in its own words
 * @param on when they said so
 * @param today no day may be after it
 */
public record WithdrawPledge(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        Personal words,
        LocalDate on,
        LocalDate today) {}
