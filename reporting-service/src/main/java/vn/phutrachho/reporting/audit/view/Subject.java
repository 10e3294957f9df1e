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
 * @param events how many are about it
 * @param namesOpened positions in the ledger of the events by which somebody opened the household's
 *     name, in their order
 */
public record Subject(
        String id,
        SubjectKind kind,
        @Nullable String number,
        @Nullable UnitId cell,
        boolean confidential,
        long events,
        List<Long> namesOpened) {
    public Subject {
        namesOpened = List.copyOf(namesOpened);
    }
}
