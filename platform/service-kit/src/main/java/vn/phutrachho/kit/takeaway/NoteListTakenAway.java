package vn.phutrachho.kit.takeaway;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;

/**
 * Somebody takes a list away.
 *
 * @param unit whose list it is
 * @param rows how many entries are in it
 */
public record NoteListTakenAway(
        @TargetAggregateIdentifier OpeningId opening,
        CaseList list,
        UnitId unit,
        int rows,
        AccountId by,
        LocalDate on) {}
