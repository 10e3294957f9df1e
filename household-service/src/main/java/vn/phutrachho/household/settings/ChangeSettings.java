package vn.phutrachho.household.settings;

import static java.util.stream.Collectors.toSet;
import static vn.phutrachho.household.settings.view.FindSettings.GRIEVANCES;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
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
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.themes.Themes;
import vn.phutrachho.kit.web.SearchKey;

/** What an administrator sets, from a day on and with a reason. */
@Component
public class ChangeSettings {
    private final Commands commands;
    private final FindThemes themes;

    ChangeSettings(Commands commands, FindThemes themes) {
        this.commands = commands;
        this.themes = themes;
    }

    /** Rules apply, all of them or none; one for a theme needs that theme. */
    public void setRules(Caller caller, List<RuleLine> rules, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        rules.stream()
                .flatMap(rule -> Stream.ofNullable(rule.scope().theme()))
                .forEach(theme -> demandThere(theme, from));
        send(caller, new SetDeadlineRules(GRIEVANCES, rules, from, why, caller.today()));
    }

    /** A rule applies no more. */
    public void endRule(Caller caller, RuleScope scope, LocalDate from, String why) {
        send(caller, new EndDeadlineRule(GRIEVANCES, scope, from, why, caller.today()));
    }

    /** A limit is so many working days or times. */
    public void setLimit(
            Caller caller, GrievanceLimit limit, int most, LocalDate from, String why) {
        send(caller, new SetLimit(GRIEVANCES, limit, most, from, why, caller.today()));
    }

    /** The working calendar of some years, all of them or none. */
    public void setYears(Caller caller, List<WorkingYear> years, LocalDate from, String why) {
        send(caller, new SetWorkingYears(GRIEVANCES, years, from, why, caller.today()));
    }

    /** There is one more theme, with a code and a name that no other has. */
    public void addTheme(Caller caller, Theme theme, ThemeName name, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        if (themes.all().ever().contains(theme)) {
            throw new SettingsRefusal.ThemeExists(theme);
        }
        demandOwnName(name, Set.of(theme), from);
        send(caller, new AddTheme(GRIEVANCES, theme, name, from, why, caller.today()));
    }

    /** A theme is called otherwise. */
    public void renameTheme(
            Caller caller, Theme theme, ThemeName name, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        demandThere(theme, from);
        setThemes(caller, List.of(new ThemeLine(theme, name, null)), from, why);
    }

    /** Some themes, new ones among them, are called so and can be chosen or not, all or none. */
    public void setThemes(Caller caller, List<ThemeLine> lines, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        Set<Theme> these = lines.stream().map(ThemeLine::theme).collect(toSet());
        lines.forEach(line -> demandOwnName(line.name(), these, from));
        send(caller, new SetThemes(GRIEVANCES, lines, from, why, caller.today()));
    }

    private void demandThere(Theme theme, LocalDate day) {
        if (!themes.all().has(theme, day)) {
            throw new SettingsRefusal.ThemeUnknown(theme);
        }
    }

    /** Nobody could tell apart what differs by its code only, or by marks. */
    private void demandOwnName(ThemeName name, Set<Theme> but, LocalDate day) {
        Themes all = themes.all();
        String key = SearchKey.of(name.vietnamese());
        all.ever().stream()
                .filter(other -> !but.contains(other))
                .filter(other -> SearchKey.of(all.name(other, day).vietnamese()).equals(key))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new SettingsRefusal.ThemeNameTaken(other);
                        });
    }

    /** A theme can be chosen no more. */
    public void retireTheme(Caller caller, Theme theme, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        demandThere(theme, from);
        send(caller, new RetireTheme(GRIEVANCES, theme, from, why, caller.today()));
    }

    /** A theme can be chosen again. */
    public void returnTheme(Caller caller, Theme theme, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        demandThere(theme, from);
        send(caller, new ReturnTheme(GRIEVANCES, theme, from, why, caller.today()));
    }

    private void send(Caller caller, Object command) {
        SettingsRights.demandChanging(caller);
        commands.send(command, caller);
    }
}
