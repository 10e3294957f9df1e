package vn.phutrachho.events.member;

import java.time.LocalDate;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/** What one unit did to make one directive known to its members (M1.2). */
public sealed interface DisseminationEvent extends DomainEvent {
    /** Which unit's dissemination of which directive. */
    DisseminationId dissemination();

    /** The directive. */
    DirectiveId directive();

    /** The unit whose members are made acquainted with it. */
    UnitId unit();

    /**
     * A unit held a session; those who missed it may have one of their own.
     *
     * @param session from 1, in the order in which they were written down
     * @param details when, where, led by whom, how many
     * @param recordedBy the unit whose officer wrote it down: the unit itself, or one above it for
     *     a cell that has no phone
     */
    @Named("dissemination.session-held")
    record SessionHeld(
            DisseminationId dissemination,
            DirectiveId directive,
            UnitId unit,
            int session,
            SessionDetails details,
            UnitId recordedBy)
            implements DisseminationEvent {}

    /**
     * What was written of a session was put right.
     *
     * @param session which of them
     * @param details all of it, as it is now
     * @param on day of the correction
     */
    @Named("dissemination.session-corrected")
    record SessionCorrected(
            DisseminationId dissemination,
            DirectiveId directive,
            UnitId unit,
            int session,
            SessionDetails details,
            UnitId recordedBy,
            String reason,
            LocalDate on)
            implements DisseminationEvent {}

    /**
     * A session was written down by mistake: it was not held, or not for this directive.
     *
     * @param session which of them
     * @param on day of the correction
     */
    @Named("dissemination.session-struck-out")
    record SessionStruckOut(
            DisseminationId dissemination,
            DirectiveId directive,
            UnitId unit,
            int session,
            UnitId recordedBy,
            String reason,
            LocalDate on)
            implements DisseminationEvent {}
}
