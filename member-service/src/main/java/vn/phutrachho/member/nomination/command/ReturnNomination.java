package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * The committee gives the file back to the cell.
 *
 * @param at which committee
 * @param reason told to the cell and to those who nominated
 * @param on when it was given back
 * @param today no day may be after it
 */
public record ReturnNomination(
        @TargetAggregateIdentifier NominationId nomination,
        UnitId at,
        Personal reason,
        LocalDate on,
        LocalDate today) {}
