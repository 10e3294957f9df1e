package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;

/**
 * Another member is to nominate the same person too.
 *
 * @param by who nominates besides
 * @param why what the person did
 * @param on when it was said to the cell
 * @param today no day may be after it
 */
public record SecondNomination(
        @TargetAggregateIdentifier NominationId nomination,
        MemberId by,
        Personal why,
        LocalDate on,
        LocalDate today) {}
