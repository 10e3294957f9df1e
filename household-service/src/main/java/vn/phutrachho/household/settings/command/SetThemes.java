package vn.phutrachho.household.settings.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.SettingsId;

/**
 * One theme, or all that a spreadsheet holds, are to be called so, and to be chosen or not: all of
 * them or none. A code that was not known is a new theme.
 *
 * @param from first day on which it is so; not before the day it is set
 * @param why the reason, for whoever reads it later
 * @param on the day it is set
 */
public record SetThemes(
        @TargetAggregateIdentifier SettingsId settings,
        List<ThemeLine> themes,
        LocalDate from,
        String why,
        LocalDate on) {
    /**
     * @throws InvalidValue when there is no theme, or one twice
     */
    public SetThemes {
        why = Reasons.demand(why);
        themes = List.copyOf(themes);
        long different = themes.stream().map(ThemeLine::theme).distinct().count();
        if (themes.isEmpty() || different != themes.size()) {
            throw new InvalidValue("settings.themes-wrong", "Themes, each once");
        }
    }
}
