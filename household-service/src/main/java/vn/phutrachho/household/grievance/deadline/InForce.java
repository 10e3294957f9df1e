package vn.phutrachho.household.grievance.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Deadlines.Deadline;
import vn.phutrachho.household.grievance.command.Limits;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.calendar.WorkingCalendar;

/**
 * What applies on a day.
 *
 * <p>Of the rules that fit, the most specific decides: one for the theme before one that is not,
 * whatever else they say; among those one for the kind; among those one for the level. So a rule
 * for (theme) goes before one for (kind, level), and one for (theme, level) before (theme). Where
 * none was set that fits, the rule that comes with the program decides, under its own name.
 */
public final class InForce {
    /** The most specific first. */
    private static final Comparator<RuleScope> MOST_SPECIFIC_FIRST =
            Comparator.comparing((RuleScope scope) -> scope.theme() == null)
                    .thenComparing(scope -> scope.kind() == null)
                    .thenComparing(scope -> scope.level() == null);

    private final List<Version.Rule> rules;
    private final Map<GrievanceLimit, Version.Limit> limits;
    private final Map<Integer, Version.Calendar> years;
    private final Map<Theme, Version.Naming> names;
    private final Map<Theme, Version.Choice> choices;
    private final WorkingCalendar calendar;

    public InForce(SettingsBook book, LocalDate day) {
        rules =
                applying(book.rules(), Version.Rule::scope, day).values().stream()
                        .filter(rule -> rule.workingDays() != null)
                        .sorted(
                                Comparator.comparing((Version.Rule rule) -> rule.scope().stage())
                                        .thenComparing(Version.Rule::scope, MOST_SPECIFIC_FIRST))
                        .toList();
        limits = new EnumMap<>(applying(book.limits(), Version.Limit::limit, day));
        years = new TreeMap<>(applying(book.calendars(), Version.Calendar::year, day));
        names = applying(book.names(), Version.Naming::theme, day);
        choices = applying(book.themes(), Version.Choice::theme, day);
        calendar =
                WorkingCalendar.with(
                        years.values().stream().flatMap(year -> year.days().stream()).toList());
    }

    /** Of each rule, limit, year or theme the version that applies, if one has begun. */
    private static <V extends Version, K> Map<K, V> applying(
            List<V> versions, Function<V, K> about, LocalDate day) {
        Map<K, List<V>> each =
                versions.stream().collect(groupingBy(about, LinkedHashMap::new, toList()));
        Map<K, V> applying = new LinkedHashMap<>();
        each.forEach(
                (key, all) ->
                        Version.applying(all.stream(), day)
                                .ifPresent(version -> applying.put(key, version)));
        return applying;
    }

    /** The rules, by stage, the most specific first. */
    public List<Version.Rule> rules() {
        return rules;
    }

    /**
     * The rule that decides.
     *
     * @param level of the unit that must keep the deadline; null where it is not known
     */
    public Version.Rule rule(
            Stage stage, @Nullable UnitKind level, GrievanceKind kind, Theme theme) {
        return rules.stream()
                .filter(rule -> rule.scope().stage() == stage)
                .filter(rule -> isFor(rule.scope(), level, kind, theme))
                .findFirst()
                .orElseThrow(); // what comes with the program is for everything
    }

    private static boolean isFor(
            RuleScope scope, @Nullable UnitKind level, GrievanceKind kind, Theme theme) {
        return (scope.level() == null || scope.level() == level)
                && (scope.kind() == null || scope.kind() == kind)
                && (scope.theme() == null || scope.theme().equals(theme));
    }

    /**
     * Last day of every stage that an act of the day may lead to, with the rule it follows from.
     */
    public Deadlines from(
            LocalDate day, @Nullable UnitKind level, GrievanceKind kind, Theme theme) {
        Map<Stage, Deadline> each = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Version.Rule rule = rule(stage, level, kind, theme);
            int allowed = Optional.ofNullable(rule.workingDays()).orElseThrow();
            each.put(stage, new Deadline(calendar.after(day, allowed), rule.stamp().version()));
        }
        return new Deadlines(each);
    }

    public Version.Limit limit(GrievanceLimit limit) {
        return Optional.ofNullable(limits.get(limit)).orElseThrow();
    }

    int most(GrievanceLimit limit) {
        return limit(limit).most();
    }

    /** How far an act of the day may go. */
    public Limits limits(LocalDate day) {
        return new Limits(
                calendar.after(day, most(GrievanceLimit.PAUSE_DAYS)),
                most(GrievanceLimit.PAUSES),
                most(GrievanceLimit.REOPENINGS));
    }

    /** What each theme that there is is called, those among them that cannot be chosen. */
    public List<Version.Naming> themes() {
        return List.copyOf(names.values());
    }

    /** That the theme cannot be chosen, since when and why. */
    public Optional<Version.Choice> retired(Theme theme) {
        return Optional.ofNullable(choices.get(theme)).filter(choice -> !choice.offered());
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The years of which there is a calendar. */
    public List<Version.Calendar> years() {
        return List.copyOf(years.values());
    }

    /** Whether what is counted in that year may be counted otherwise once it is announced. */
    public boolean isProvisional(int year) {
        Version.Calendar known = years.get(year);
        return known == null || known.isProvisional();
    }
}
