package vn.phutrachho.reporting.audit.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.SubjectKind;

/**
 * Something with a history of its own. No name is in it.
 *
 * @param number what people call a grievance; absent for anything else
 * @param code the register's, of a member or a household; absent for anything else, and while it is
 *     not known
 * @param cell where it lies now; absent while that is not known
 * @param confidential whether it is a grievance that was kept confidential, at whatever time
 * @param events how many are about it
 * @param namesOpened each time that somebody opened the household's name, in their order
 */
public record Subject(
        String id,
        SubjectKind kind,
        @Nullable String number,
        @Nullable String code,
        @Nullable UnitId cell,
        boolean confidential,
        long events,
        List<NameOpening> namesOpened) {
    public Subject {
        namesOpened = List.copyOf(namesOpened);
    }

    /**
     * Who it was and why is read from the ledger.
     *
     * @param position of the event in the ledger
     * @param at when it was recorded
     */
    public record NameOpening(long position, Instant at) {}
}
