package vn.phutrachho.assignment.signal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalKind;

/**
 * What was done about one kind of signal of a cell.
 *
 * @param aside as it was set aside; absent where it was not, or that was taken back
 * @param visit the inspection that followed from it last; absent where none did
 * @param steps all that was done, in order
 */
public record SignalActs(
        SignalId id,
        UnitId cell,
        SignalKind kind,
        @Nullable Aside aside,
        @Nullable Visit visit,
        List<Step> steps) {

    /**
     * It is set aside.
     *
     * @param evidence how many facts spoke for it then
     * @param until last day of it
     * @param by whose account did it
     */
    public record Aside(int evidence, String reason, LocalDate until, LocalDate on, String by) {}

    /**
     * An inspection followed from it.
     *
     * @param evidence how many facts spoke for it then
     */
    public record Visit(InspectionId inspection, int evidence, LocalDate on) {}

    /** What can be done. */
    public enum Act {
        SET_ASIDE,
        WITHDRAWN,
        INSPECTED
    }

    /**
     * What was done.
     *
     * @param reason why; absent where an inspection followed
     * @param until last day of setting it aside
     * @param inspection that followed
     */
    public record Step(
            Act act,
            LocalDate on,
            Instant recordedAt,
            String by,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable InspectionId inspection) {}
}
