package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;

/**
 * The cell's meeting accepted the person for following up.
 *
 * @param on day of the meeting
 * @param today no day may be after it
 */
public record TakeUpNomination(
        @TargetAggregateIdentifier NominationId nomination, LocalDate on, LocalDate today) {}
