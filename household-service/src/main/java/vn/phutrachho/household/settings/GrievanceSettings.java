package vn.phutrachho.household.settings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.GrievanceSettingsEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleEnded;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.LimitSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.household.settings.command.AddTheme;
import vn.phutrachho.household.settings.command.EndDeadlineRule;
import vn.phutrachho.household.settings.command.RetireTheme;
import vn.phutrachho.household.settings.command.ReturnTheme;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.SetDeadlineRules;
import vn.phutrachho.household.settings.command.SetLimit;
import vn.phutrachho.household.settings.command.SetThemes;
import vn.phutrachho.household.settings.command.SetWorkingYears;
import vn.phutrachho.household.settings.command.SettingsRefusal;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.command.WorkingYear;

/**
 * How grievances are to be worked. Nothing is ever changed: each setting adds a version that
 * applies from a day on, never from a day that has passed.
 */
@Aggregate
class GrievanceSettings {
    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable SettingsId settings;

    /** What was said last of each rule, limit, year and theme. */
    private final Map<Object, Said> said = new HashMap<>();

    private int versions;

    GrievanceSettings() {}

    /**
     * What was said last of something.
     *
     * @param value days, limit, calendar, name or whether it can be chosen; nothing for a rule that
     *     ended
     */
    private record Said(Optional<?> value, LocalDate from) {}

    /** What a theme is called is said apart from whether it can be chosen. */
    private record NameOf(Theme theme) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetDeadlineRules command) {
        mustNotBePast(command.from(), command.on());
        for (RuleLine rule : command.rules()) {
            if (isNews(rule.scope(), Optional.of(rule.workingDays()), command.from())) {
                apply(
                        new DeadlineRuleSet(
                                command.settings(),
                                rule.scope(),
                                rule.workingDays(),
                                version("rule"),
                                command.from(),
                                command.why(),
                                command.on()));
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndDeadlineRule command) {
        mustNotBePast(command.from(), command.on());
        if (!isNews(command.scope(), Optional.empty(), command.from())) {
            return;
        }
        Said before = said.get(command.scope());
        if (before == null || before.value().isEmpty()) {
            throw new SettingsRefusal.NoSuchRule();
        }
        apply(
                new DeadlineRuleEnded(
                        command.settings(),
                        command.scope(),
                        version("rule"),
                        command.from(),
                        command.why(),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetLimit command) {
        mustNotBePast(command.from(), command.on());
        mustMakeSense(command.limit(), command.most());
        if (isNews(command.limit(), Optional.of(command.most()), command.from())) {
            apply(
                    new LimitSet(
                            command.settings(),
                            command.limit(),
                            command.most(),
                            version("limit"),
                            command.from(),
                            command.why(),
                            command.on()));
        }
    }

    /** Nothing may go on without end. */
    private static void mustMakeSense(GrievanceLimit limit, int most) {
        switch (limit) {
            case PAUSE_DAYS, LEVEL_DAYS -> mustBeWithin(most, 1, 60);
            case PAUSES, REOPENINGS, SOON_DAYS -> mustBeWithin(most, 0, 10);
        }
    }

    private static void mustBeWithin(int number, int least, int most) {
        if (number < least || number > most) {
            throw new SettingsRefusal.LimitOutOfRange(least, most);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetWorkingYears command) {
        mustNotBePast(command.from(), command.on());
        for (WorkingYear year : command.years()) {
            if (isNews(Year.of(year.year()), Optional.of(year.days()), command.from())) {
                apply(
                        new WorkingYearSet(
                                command.settings(),
                                year.year(),
                                year.days(),
                                version("calendar"),
                                command.from(),
                                command.why(),
                                command.on()));
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddTheme command) {
        mustNotBePast(command.from(), command.on());
        NameOf name = new NameOf(command.theme());
        if (!isNews(name, Optional.of(command.name()), command.from())) {
            return;
        }
        if (said.containsKey(name)) {
            throw new SettingsRefusal.ThemeExists(command.theme());
        }
        apply(
                new ThemeNamed(
                        command.settings(),
                        command.theme(),
                        command.name(),
                        version("theme"),
                        command.from(),
                        command.why(),
                        command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetThemes command) {
        mustNotBePast(command.from(), command.on());
        for (ThemeLine line : command.themes()) {
            name(command, line.theme(), line.name());
            if (Boolean.FALSE.equals(line.offered())) {
                retire(
                        new RetireTheme(
                                command.settings(),
                                line.theme(),
                                command.from(),
                                command.why(),
                                command.on()));
            }
            if (Boolean.TRUE.equals(line.offered()) && isRetired(line.theme())) {
                takeBack(
                        new ReturnTheme(
                                command.settings(),
                                line.theme(),
                                command.from(),
                                command.why(),
                                command.on()));
            }
        }
    }

    private void name(SetThemes command, Theme theme, ThemeName name) {
        if (isNews(new NameOf(theme), Optional.of(name), command.from())) {
            apply(
                    new ThemeNamed(
                            command.settings(),
                            theme,
                            name,
                            version("theme"),
                            command.from(),
                            command.why(),
                            command.on()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireTheme command) {
        mustNotBePast(command.from(), command.on());
        retire(command);
    }

    private void retire(RetireTheme command) {
        if (command.theme().equals(Theme.OTHER)) {
            throw new SettingsRefusal.ThemeNeeded();
        }
        if (isNews(command.theme(), Optional.of(false), command.from())) {
            apply(
                    new ThemeRetired(
                            command.settings(),
                            command.theme(),
                            version("theme"),
                            command.from(),
                            command.why(),
                            command.on()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReturnTheme command) {
        mustNotBePast(command.from(), command.on());
        if (!isNews(command.theme(), Optional.of(true), command.from())) {
            return;
        }
        if (!isRetired(command.theme())) {
            throw new SettingsRefusal.ThemeNotRetired();
        }
        takeBack(command);
    }

    private boolean isRetired(Theme theme) {
        Said before = said.get(theme);
        return before != null && before.value().equals(Optional.of(false));
    }

    private void takeBack(ReturnTheme command) {
        apply(
                new ThemeReturned(
                        command.settings(),
                        command.theme(),
                        version("theme"),
                        command.from(),
                        command.why(),
                        command.on()));
    }

    private static void mustNotBePast(LocalDate from, LocalDate on) {
        if (from.isBefore(on)) {
            throw new SettingsRefusal.FromThePast();
        }
    }

    /** The exact repeat of what was said last changes nothing, whatever reason is given. */
    private boolean isNews(Object about, Optional<?> value, LocalDate from) {
        return !Objects.equals(said.get(about), new Said(value, from));
    }

    /** Numbered through, so that a version is never given twice. */
    private String version(String of) {
        return of + "-" + (versions + 1);
    }

    @EventSourcingHandler
    void on(GrievanceSettingsEvent event) {
        settings = event.settings();
        versions++;
        said.put(about(event), new Said(value(event), event.from()));
    }

    private static Object about(GrievanceSettingsEvent event) {
        return switch (event) {
            case DeadlineRuleSet set -> set.scope();
            case DeadlineRuleEnded ended -> ended.scope();
            case LimitSet set -> set.limit();
            case WorkingYearSet set -> Year.of(set.year());
            case ThemeNamed named -> new NameOf(named.theme());
            case ThemeRetired retired -> retired.theme();
            case ThemeReturned returned -> returned.theme();
        };
    }

    private static Optional<?> value(GrievanceSettingsEvent event) {
        return switch (event) {
            case DeadlineRuleSet set -> Optional.of(set.workingDays());
            case DeadlineRuleEnded _ -> Optional.empty();
            case LimitSet set -> Optional.of(set.most());
            case WorkingYearSet set -> Optional.of(set.days());
            case ThemeNamed named -> Optional.of(named.name());
            case ThemeRetired _ -> Optional.of(false);
            case ThemeReturned _ -> Optional.of(true);
        };
    }
}
