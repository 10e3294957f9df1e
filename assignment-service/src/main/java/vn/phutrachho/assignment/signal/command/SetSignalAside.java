package vn.phutrachho.assignment.signal.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalEvent.SignalSetAside;
import vn.phutrachho.events.assignment.SignalKind;

/**
 * The commune has looked at the evidence of a signal and sees no need of a visit now.
 *
 * @param evidence how many facts speak for it today
 * @param until last day on which it is set aside
 * @param latest the last day that may be chosen
 */
public record SetSignalAside(
        @TargetAggregateIdentifier SignalId signal,
        UnitId cell,
        SignalKind kind,
        int evidence,
        String reason,
        LocalDate until,
        LocalDate latest,
        LocalDate on) {
    public SetSignalAside {
        reason = reason.strip();
    }

    /** What has happened once it is done. */
    public SignalSetAside setAside() {
        return new SignalSetAside(signal, cell, kind, evidence, reason, until, on);
    }
}
