package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.member.NominationStep;

/**
 * The last step was recorded by mistake: things are to stand as before it.
 *
 * @param step the step that whoever asks has seen as the last
 * @param reason what was wrong
 * @param on the day on which it is taken back
 */
public record TakeBackStep(
        @TargetAggregateIdentifier NominationId nomination,
        NominationStep step,
        Personal reason,
        LocalDate on) {}
