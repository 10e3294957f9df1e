package vn.phutrachho.household.settings.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.kit.time.Dated;

/** What was said of a rule, a limit, a year or a theme. */
public sealed interface Version {
    Stamp stamp();

    /**
     * A rule of deadlines.
     *
     * @param workingDays null when it ends there
     */
    record Rule(Stamp stamp, RuleScope scope, @Nullable Integer workingDays) implements Version {}

    /**
     * A limit.
     *
     * @param most working days or times
     */
    record Limit(Stamp stamp, GrievanceLimit limit, int most) implements Version {}

    /** The working calendar of a year. */
    record Calendar(Stamp stamp, int year, List<ExceptionalDay> days) implements Version {
        public Calendar {
            days = List.copyOf(days);
        }

        /** Whether something in it was not announced yet. */
        public boolean isProvisional() {
            return days.stream().anyMatch(ExceptionalDay::provisional);
        }
    }

    /** What a theme is called; one that was not known before can be chosen from there on. */
    record Naming(Stamp stamp, Theme theme, ThemeName name) implements Version {}

    /**
     * A theme.
     *
     * @param offered whether it can be chosen from there on
     */
    record Choice(Stamp stamp, Theme theme, boolean offered) implements Version {}

    /**
     * The one that applies on a day: of those that have begun the latest, of two that begin on one
     * day the one that was said last.
     *
     * @param versions of one and the same, in the order in which they were said
     */
    static <V extends Version> Optional<V> applying(Stream<V> versions, LocalDate day) {
        return Dated.applying(versions, version -> version.stamp().since(), day);
    }
}
