package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;

/**
 * The person completed the class.
 *
 * @param on day of its certificate
 * @param today no day may be after it
 */
public record CompleteClass(
        @TargetAggregateIdentifier NominationId nomination, LocalDate on, LocalDate today) {}
