package vn.phutrachho.household.settings.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Theme;

/** Every version of everything, each kind in the order in which it was said. */
public record SettingsBook(
        List<Version.Rule> rules,
        List<Version.Limit> limits,
        List<Version.Calendar> calendars,
        List<Version.Naming> names,
        List<Version.Choice> themes) {
    static final SettingsBook EMPTY =
            new SettingsBook(List.of(), List.of(), List.of(), List.of(), List.of());

    public SettingsBook {
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        calendars = List.copyOf(calendars);
        names = List.copyOf(names);
        themes = List.copyOf(themes);
    }

    /** All of it, in no order. */
    public List<Version> all() {
        List<Version> all = new ArrayList<>();
        Stream.of(rules, limits, calendars, names, themes).forEach(all::addAll);
        return all;
    }

    /** What was said last of a rule, whether it applies already or not; nothing if it ended. */
    public Optional<Version.Rule> lastRule(RuleScope scope) {
        return Version.applying(
                        rules.stream().filter(rule -> rule.scope().equals(scope)), LocalDate.MAX)
                .filter(rule -> rule.workingDays() != null);
    }

    /** What was said last of a year, whether it applies already or not. */
    public Optional<Version.Calendar> lastCalendar(int year) {
        return Version.applying(
                calendars.stream().filter(known -> known.year() == year), LocalDate.MAX);
    }

    /** What a theme was last called, whether it is already or not; nothing where it is new. */
    public Optional<Version.Naming> lastName(Theme theme) {
        return Version.applying(
                names.stream().filter(known -> known.theme().equals(theme)), LocalDate.MAX);
    }

    /** Whether a theme can be chosen by what was said last, from now on or later. */
    public boolean isLastOffered(Theme theme) {
        return Version.applying(
                        themes.stream().filter(known -> known.theme().equals(theme)), LocalDate.MAX)
                .map(Version.Choice::offered)
                .orElse(true);
    }

    /** This one, and after it the other. */
    SettingsBook then(SettingsBook later) {
        return new SettingsBook(
                joined(rules, later.rules),
                joined(limits, later.limits),
                joined(calendars, later.calendars),
                joined(names, later.names),
                joined(themes, later.themes));
    }

    SettingsBook with(Version version) {
        List<Version> one = List.of(version);
        return then(
                new SettingsBook(
                        only(Version.Rule.class, one),
                        only(Version.Limit.class, one),
                        only(Version.Calendar.class, one),
                        only(Version.Naming.class, one),
                        only(Version.Choice.class, one)));
    }

    private static <V extends Version> List<V> only(Class<V> kind, List<Version> some) {
        return some.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <V> List<V> joined(List<V> some, List<V> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
