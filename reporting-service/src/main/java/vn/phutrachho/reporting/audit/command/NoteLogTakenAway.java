package vn.phutrachho.reporting.audit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.UnitId;

/**
 * An auditor takes the log of openings away.
 *
 * @param unit over which they are auditor
 * @param rows how many openings are in it
 * @param by the auditor's account
 */
public record NoteLogTakenAway(
        @TargetAggregateIdentifier OpeningId opening,
        UnitId unit,
        int rows,
        AccountId by,
        LocalDate on) {}
