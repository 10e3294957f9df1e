package vn.phutrachho.reporting.audit.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.SubjectKind;

/**
 * Something with a history of its own. No name is in it.
 *
 * @param number what people call a grievance; absent for anything else
 * @param cell where it lies now; absent while that is not known
 * @param confidential whether it is a grievance that was kept confidential, at whatever time
 * @param positions of all events about it in the ledger, in their order
 * @param namesOpened those of them that say that somebody opened the household's name
 */
public record Subject(
        String id,
        SubjectKind kind,
        @Nullable String number,
        @Nullable UnitId cell,
        boolean confidential,
        List<Long> positions,
        List<Long> namesOpened) {
    public Subject {
        positions = List.copyOf(positions);
        namesOpened = List.copyOf(namesOpened);
    }
}
