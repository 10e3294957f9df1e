package vn.phutrachho.household.settings.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a version applies, and who said so.
 *
 * @param version what deadlines and pages name it by
 * @param from first day on which it applies
 * @param why the reason; empty for what comes with the program
 * @param by the account; null for what comes with the program
 * @param recordedAt when it was set; null likewise
 */
public record Stamp(
        String version,
        LocalDate from,
        String why,
        @Nullable String by,
        @Nullable Instant recordedAt) {

    /** A version of what comes with the program. */
    static Stamp first(String version, LocalDate from) {
        return new Stamp(version, from, "", null, null);
    }

    /** Whether it comes with the program: it lies beneath everything that was ever set. */
    public boolean comesWithTheProgram() {
        return by == null;
    }

    /** Nothing is older than what comes with the program. */
    LocalDate since() {
        return comesWithTheProgram() ? LocalDate.MIN : from;
    }
}
