package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.UnitId;

/**
 * The cell sent the file to the commune's committee.
 *
 * @param to that committee
 * @param on when it was sent
 * @param today no day may be after it
 */
public record ProposeToCommune(
        @TargetAggregateIdentifier NominationId nomination,
        UnitId to,
        LocalDate on,
        LocalDate today) {}
