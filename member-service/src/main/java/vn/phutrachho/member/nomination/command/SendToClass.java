package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;

/**
 * The person was sent to the training class on the Party.
 *
 * @param on first day of the class
 * @param today no day may be after it
 */
public record SendToClass(
        @TargetAggregateIdentifier NominationId nomination, LocalDate on, LocalDate today) {}
