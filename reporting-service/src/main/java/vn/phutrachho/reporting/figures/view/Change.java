package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number changed.
 *
 * @param on the day from which it was so in the world
 * @param known the day on which it became known
 * @param by how much, up or down
 */
public record Change(LocalDate on, LocalDate known, int by) {

    /** The changes and one more; what happened on one day and became known on one day is one. */
    static List<Change> with(List<Change> changes, LocalDate on, LocalDate known, int by) {
        List<Change> all = new ArrayList<>(changes);
        for (int i = 0; i < all.size(); i++) {
            Change change = all.get(i);
            if (change.on.equals(on) && change.known.equals(known)) {
                all.set(i, new Change(on, known, change.by + by));
                return List.copyOf(all);
            }
        }
        all.add(new Change(on, known, by));
        return List.copyOf(all);
    }
}
