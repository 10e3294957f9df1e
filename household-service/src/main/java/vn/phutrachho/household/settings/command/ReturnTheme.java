package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.Theme;

/**
 * A theme that was retired is to be chosen again.
 *
 * @param from first day on which it is so; not before the day it is set
 * @param why the reason, for whoever reads it later
 * @param on the day it is set
 */
public record ReturnTheme(
        @TargetAggregateIdentifier SettingsId settings,
        Theme theme,
        LocalDate from,
        String why,
        LocalDate on) {
    public ReturnTheme {
        why = Reasons.demand(why);
    }
}
