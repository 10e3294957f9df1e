package vn.phutrachho.assignment.signal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.signal.view.SignalActs;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.SignalKind;

/**
 * A signal with all that was done about it.
 *
 * @param question of which cell and what
 * @param heir the cell that it lies with today
 * @param noticed what speaks for it; absent where nothing does any more
 * @param acts what was done; absent where nothing was
 * @param visit the inspection that followed from it last; absent where none did
 */
public record ShownSignal(
        Question question,
        UnitId heir,
        String cellName,
        @Nullable Noticed noticed,
        Standing standing,
        @Nullable SignalActs acts,
        @Nullable CellInspection visit) {
    public SignalId id() {
        return question.id();
    }

    public UnitId cell() {
        return question.cell();
    }

    public SignalKind kind() {
        return question.kind();
    }

    /** What speaks for it, of one in a list: there is something. */
    public Noticed there() {
        return Objects.requireNonNull(noticed);
    }
}
