package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;

/**
 * There is to be one more theme.
 *
 * @param theme a code that no theme has had
 * @param from first day on which it can be chosen; not before the day it is set
 * @param why the reason, for whoever reads it later
 * @param on the day it is set
 */
public record AddTheme(
        @TargetAggregateIdentifier SettingsId settings,
        Theme theme,
        ThemeName name,
        LocalDate from,
        String why,
        LocalDate on) {
    public AddTheme {
        why = Reasons.demand(why);
        name = ThemeLine.demand(name);
    }
}
