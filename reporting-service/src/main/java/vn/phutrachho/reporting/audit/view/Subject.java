package vn.phutrachho.reporting.audit.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * Something with a history of its own. No name is in it.
 *
 * @param cell where it lies now; absent while that is not known
 * @param positions of all events about it in the ledger, in their order
 */
public record Subject(String id, Kind kind, @Nullable UnitId cell, List<Long> positions) {
    public Subject {
        positions = List.copyOf(positions);
    }

    /** What it is. */
    public enum Kind {
        MEMBER,
        HOUSEHOLD,
        GRIEVANCE,
        PLAN
    }
}
