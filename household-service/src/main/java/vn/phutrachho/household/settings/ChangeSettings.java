package vn.phutrachho.household.settings;

import static vn.phutrachho.household.settings.view.FindSettings.GRIEVANCES;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.settings.command.EndDeadlineRule;
import vn.phutrachho.household.settings.command.RetireTheme;
import vn.phutrachho.household.settings.command.ReturnTheme;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.SetDeadlineRules;
import vn.phutrachho.household.settings.command.SetLimit;
import vn.phutrachho.household.settings.command.SetWorkingYears;
import vn.phutrachho.household.settings.command.WorkingYear;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;

/** What an administrator sets, from a day on and with a reason. */
@Component
public class ChangeSettings {
    private final Commands commands;

    ChangeSettings(Commands commands) {
        this.commands = commands;
    }

    /** Rules apply, all of them or none. */
    public void setRules(Caller caller, List<RuleLine> rules, LocalDate from, String why) {
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

    /** A theme can be chosen no more. */
    public void retireTheme(Caller caller, Theme theme, LocalDate from, String why) {
        send(caller, new RetireTheme(GRIEVANCES, theme, from, why, caller.today()));
    }

    /** A theme can be chosen again. */
    public void returnTheme(Caller caller, Theme theme, LocalDate from, String why) {
        send(caller, new ReturnTheme(GRIEVANCES, theme, from, why, caller.today()));
    }

    private void send(Caller caller, Object command) {
        SettingsRights.demandChanging(caller);
        commands.send(command, caller);
    }
}
