package vn.phutrachho.events.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;

/**
 * One thing that a member owes, by its kind and its day; nobody's name and nobody's words.
 *
 * @param month of the report; absent where it is an answer
 * @param grievance whose answer it is; absent where it is a report
 * @param due last day for it
 */
public record Owed(
        OwedKind kind, @Nullable YearMonth month, @Nullable GrievanceId grievance, LocalDate due) {

    /** The report of a month. */
    public static Owed report(OwedKind kind, YearMonth month, LocalDate due) {
        return new Owed(kind, month, null, due);
    }

    /** An answer to be carried back. */
    public static Owed answer(OwedKind kind, GrievanceId grievance, LocalDate due) {
        return new Owed(kind, null, grievance, due);
    }

    /**
     * Whether it says the same thing of the same: a report is due once, however the calendar
     * changes; the next answer in a case has a day of its own.
     */
    public boolean isSameAs(Owed other) {
        return kind == other.kind
                && Objects.equals(month, other.month)
                && Objects.equals(grievance, other.grievance)
                && (kind.isReport() || due.equals(other.due));
    }
}
