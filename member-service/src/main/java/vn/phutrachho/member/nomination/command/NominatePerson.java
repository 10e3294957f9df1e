package vn.phutrachho.member.nomination.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.Nominee;

/**
 * A member is to nominate an outstanding person to their own cell (M4.4).
 *
 * @param by who nominates
 * @param nominee whom
 * @param why what the person did
 * @param on when it was said to the cell
 * @param today no day may be after it
 */
public record NominatePerson(
        @TargetAggregateIdentifier NominationId nomination,
        UnitId cell,
        MemberId by,
        Nominee nominee,
        Personal why,
        LocalDate on,
        LocalDate today) {}
