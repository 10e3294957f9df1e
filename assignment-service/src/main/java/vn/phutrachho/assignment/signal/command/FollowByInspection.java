package vn.phutrachho.assignment.signal.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalEvent.InspectionFollowed;
import vn.phutrachho.events.assignment.SignalKind;

/**
 * The commune has announced an inspection because of a signal.
 *
 * @param evidence how many facts speak for it today
 */
public record FollowByInspection(
        @TargetAggregateIdentifier SignalId signal,
        UnitId cell,
        SignalKind kind,
        int evidence,
        InspectionId inspection,
        LocalDate on) {
    /** What has happened once it is done. */
    public InspectionFollowed followed() {
        return new InspectionFollowed(signal, cell, kind, evidence, inspection, on);
    }
}
