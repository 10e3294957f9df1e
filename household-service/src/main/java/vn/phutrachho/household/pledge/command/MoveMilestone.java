package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * A milestone gets another last day.
 *
 * @param cell where the household lives now
 * @param milestone its number
 * @param dueOn the new last day
 * @param on the day on which it is moved
 */
public record MoveMilestone(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        int milestone,
        LocalDate dueOn,
        Personal reason,
        LocalDate on) {}
