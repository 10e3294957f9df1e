package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The whole pledge was written down by mistake.
 *
 * @param cell where the household lives now
 * @param reason what was wrong
 * @param on the day of the correction
 */
public record StrikeOutRegistration(
        @TargetAggregateIdentifier PledgeId pledge, UnitId cell, Personal reason, LocalDate on) {}
