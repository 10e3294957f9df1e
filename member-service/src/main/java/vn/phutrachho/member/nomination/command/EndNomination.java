package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.NominationEnding;

/**
 * It came to an end otherwise.
 *
 * @param ground what ended it
 * @param reason in words; a must where the cell gives it up
 * @param on since when
 * @param today no day may be after it
 */
public record EndNomination(
        @TargetAggregateIdentifier NominationId nomination,
        NominationEnding ground,
        Personal reason,
        LocalDate on,
        LocalDate today) {}
