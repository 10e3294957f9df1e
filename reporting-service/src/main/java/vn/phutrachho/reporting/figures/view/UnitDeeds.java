package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * What a unit did, each with its day, and what was said of that day before.
 *
 * @param deeds by what they are about, so that it does not matter which service is heard first; of
 *     one and the same in the order in which it became known
 */
public record UnitDeeds(UnitId unit, List<Deed> deeds) {
    private static final Comparator<Deed> BY_WHAT_IT_IS =
            Comparator.comparing(Deed::doing)
                    .thenComparing(Deed::about)
                    .thenComparingInt(Deed::part);

    public UnitDeeds {
        deeds = List.copyOf(deeds);
    }

    /**
     * What is known of one deed from a day on.
     *
     * @param about the directive, the nomination, the inspection, the practice
     * @param part which of several deeds about it, from 1
     * @param on when it was done; absent where it turned out that it was not, or does not count
     */
    public record Deed(
            Doing doing, String about, int part, @Nullable LocalDate on, LocalDate known) {

        /** Whether both tell of one and the same. */
        public boolean isAbout(Deed other) {
            return doing == other.doing && part == other.part && about.equals(other.about);
        }
    }

    static UnitDeeds of(UnitId unit) {
        return new UnitDeeds(unit, List.of());
    }

    UnitDeeds and(Deed deed) {
        List<Deed> all = new ArrayList<>(deeds);
        all.add(deed);
        all.sort(BY_WHAT_IT_IS);
        return new UnitDeeds(unit, all);
    }
}
