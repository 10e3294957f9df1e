package vn.phutrachho.events.household;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a theme is called.
 *
 * @param english null where it has no name in English
 */
public record ThemeName(String vietnamese, @Nullable String english) {
    /** As whoever reads that language is told. */
    public String in(Locale locale) {
        return english != null && locale.getLanguage().equals("en") ? english : vietnamese;
    }
}
