package vn.phutrachho.household.grievance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * Which of several promises somebody chooses in a form: units that were merged may have promised
 * something for one day.
 */
public record PromiseChoice(LocalDate day, UnitId by) {
    private static final String BETWEEN = " ";

    /** As the form sends it; nothing where nothing is chosen. The binding of forms finds it. */
    public static @Nullable PromiseChoice valueOf(String typed) {
        int gap = typed.indexOf(BETWEEN);
        if (typed.isBlank()) {
            return null;
        }
        try {
            return new PromiseChoice(
                    LocalDate.parse(typed.substring(0, Math.max(gap, 0))),
                    new UnitId(typed.substring(gap + BETWEEN.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a promise", e);
        }
    }

    static @Nullable LocalDate dayOf(@Nullable PromiseChoice chosen) {
        return chosen == null ? null : chosen.day;
    }

    static @Nullable UnitId unitOf(@Nullable PromiseChoice chosen) {
        return chosen == null ? null : chosen.by;
    }

    @Override
    public String toString() {
        return day + BETWEEN + by;
    }
}
