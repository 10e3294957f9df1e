package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;

/**
 * The cell's meeting did not take the nomination up.
 *
 * @param reason told to those who nominated
 * @param on day of the meeting
 * @param today no day may be after it
 */
public record DeclineNomination(
        @TargetAggregateIdentifier NominationId nomination,
        Personal reason,
        LocalDate on,
        LocalDate today) {}
