package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.NominationId;

/**
 * The personal texts of a nominee whose nomination has come to its end are to be erased, for ever.
 *
 * @param on the day it is
 */
public record EraseNominee(
        @TargetAggregateIdentifier NominationId nomination,
        ErasureDecision decision,
        LocalDate on) {}
