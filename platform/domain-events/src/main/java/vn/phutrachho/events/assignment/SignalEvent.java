package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;

/**
 * What a commune did about a signal that a cell may be worth a visit (M5.3). The signal itself is
 * no event: it is worked out from what is known of the cell. Its texts name nobody.
 */
public sealed interface SignalEvent extends DomainEvent {
    /** Which signal: one for each cell and kind. */
    SignalId signal();

    /** The cell that it is about. */
    UnitId cell();

    /** What it notices. */
    SignalKind kind();

    /**
     * The commune looked at the evidence and sees no need of a visit now.
     *
     * @param evidence how many facts spoke for it then; it comes back when there are more
     * @param until last day on which it is set aside
     */
    @Named("signal.signal-set-aside")
    record SignalSetAside(
            SignalId signal,
            UnitId cell,
            SignalKind kind,
            int evidence,
            String reason,
            LocalDate until,
            LocalDate on)
            implements SignalEvent {}

    /** The signal should not have been set aside: it stands again at once. */
    @Named("signal.setting-aside-withdrawn")
    record SettingAsideWithdrawn(
            SignalId signal, UnitId cell, SignalKind kind, String reason, LocalDate on)
            implements SignalEvent {}

    /**
     * The commune announced an inspection because of it.
     *
     * @param evidence how many facts spoke for it then; it comes back when there are more
     */
    @Named("signal.inspection-followed")
    record InspectionFollowed(
            SignalId signal,
            UnitId cell,
            SignalKind kind,
            int evidence,
            InspectionId inspection,
            LocalDate on)
            implements SignalEvent {}
}
