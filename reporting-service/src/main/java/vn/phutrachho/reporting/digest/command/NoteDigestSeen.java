package vn.phutrachho.reporting.digest.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DigestsId;
import vn.phutrachho.events.UnitId;

/**
 * Somebody has seen the unit's digests.
 *
 * @param by who it is: of two officers each has seen it or has not
 */
public record NoteDigestSeen(
        @TargetAggregateIdentifier DigestsId digests, UnitId unit, AccountId by, LocalDate on) {
    public NoteDigestSeen(UnitId unit, AccountId by, LocalDate on) {
        this(GiveDigest.idOf(unit), unit, by, on);
    }
}
