package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PledgeField;

/**
 * A milestone is set on the way.
 *
 * @param cell where the household lives now
 * @param what what is to be so by then
 * @param dueOn the last day for it
 * @param on when it was agreed with the household
 * @param today no day may be after it
 */
public record SetMilestone(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        PledgeField field,
        Personal what,
        LocalDate dueOn,
        LocalDate on,
        LocalDate today) {}
