package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The household goes on with a pledge that was not reached.
 *
 * @param cell where the household lives now
 * @param targetYear the new one
 * @param words what it means to do now, in its own words
 * @param on when they said so
 * @param today no day may be after it
 */
public record RenewPledge(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int targetYear,
        Personal words,
        LocalDate on,
        LocalDate today) {}
