package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.UnitId;

/**
 * The committee decided that the person is admitted.
 *
 * @param at which committee
 * @param decision its number
 * @param on its day
 * @param today no day may be after it
 */
public record AdmitNominee(
        @TargetAggregateIdentifier NominationId nomination,
        UnitId at,
        String decision,
        LocalDate on,
        LocalDate today) {}
