package vn.phutrachho.household.settings.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.events.household.RuleScope;

/** Every version of everything, each kind in the order in which it was said. */
public record SettingsBook(
        List<Version.Rule> rules,
        List<Version.Limit> limits,
        List<Version.Calendar> calendars,
        List<Version.Choice> themes) {
    static final SettingsBook EMPTY = new SettingsBook(List.of(), List.of(), List.of(), List.of());

    public SettingsBook {
        rules = List.copyOf(rules);
        limits = List.copyOf(limits);
        calendars = List.copyOf(calendars);
        themes = List.copyOf(themes);
    }

    /** All of it, in no order. */
    public List<Version> all() {
        List<Version> all = new ArrayList<>();
        Stream.of(rules, limits, calendars, themes).forEach(all::addAll);
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

    /** This one, and after it the other. */
    SettingsBook then(SettingsBook later) {
        return new SettingsBook(
                joined(rules, later.rules),
                joined(limits, later.limits),
                joined(calendars, later.calendars),
                joined(themes, later.themes));
    }

    SettingsBook with(Version version) {
        return then(
                switch (version) {
                    case Version.Rule rule ->
                            new SettingsBook(List.of(rule), List.of(), List.of(), List.of());
                    case Version.Limit limit ->
                            new SettingsBook(List.of(), List.of(limit), List.of(), List.of());
                    case Version.Calendar year ->
                            new SettingsBook(List.of(), List.of(), List.of(year), List.of());
                    case Version.Choice theme ->
                            new SettingsBook(List.of(), List.of(), List.of(), List.of(theme));
                });
    }

    private static <V> List<V> joined(List<V> some, List<V> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
