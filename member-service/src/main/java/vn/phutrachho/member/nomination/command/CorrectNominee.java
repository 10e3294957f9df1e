package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.Nominee;

/**
 * What is recorded of the person is to be put right.
 *
 * @param nominee what is so
 * @param reason why it was wrong before
 * @param on the day of the correction
 */
public record CorrectNominee(
        @TargetAggregateIdentifier NominationId nomination,
        Nominee nominee,
        Personal reason,
        LocalDate on) {}
