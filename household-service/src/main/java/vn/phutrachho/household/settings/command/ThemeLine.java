package vn.phutrachho.household.settings.command;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;

/**
 * What a theme is called, and whether it can be chosen.
 *
 * @param offered null where that stays as it is; a new one can be chosen
 */
public record ThemeLine(Theme theme, ThemeName name, @Nullable Boolean offered) {
    /** Most characters of a name: it stands in a choice on a phone. */
    public static final int LONGEST_NAME = 60;

    public ThemeLine {
        name = demand(name);
    }

    /**
     * The name without blanks around it.
     *
     * @throws InvalidValue when there is none, or too long a one
     */
    static ThemeName demand(ThemeName name) {
        String vietnamese = name.vietnamese().strip();
        String english = name.english() == null ? "" : name.english().strip();
        if (vietnamese.isEmpty()
                || vietnamese.length() > LONGEST_NAME
                || english.length() > LONGEST_NAME) {
            throw new InvalidValue("settings.theme-name-wrong", "A theme has a name of 1 to 60");
        }
        return new ThemeName(vietnamese, english.isEmpty() ? null : english);
    }
}
