package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PledgeOutcome;

/**
 * What came of the pledge was written down by mistake.
 *
 * @param cell where the household lives now
 * @param outcome what whoever asks has seen
 * @param reason what was wrong
 * @param on the day of the correction
 */
public record StrikeOutOutcome(
        @TargetAggregateIdentifier PledgeId pledge,
        UnitId cell,
        PledgeOutcome outcome,
        Personal reason,
        LocalDate on) {}
