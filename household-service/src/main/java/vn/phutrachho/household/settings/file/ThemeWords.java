package vn.phutrachho.household.settings.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.kit.themes.Themes;

/**
 * How a table writes the themes: by what each is called on a day, or by its code.
 *
 * @param day on which they are called so
 */
public record ThemeWords(Themes themes, LocalDate day) {
    /** Those that come with the program. */
    public static final ThemeWords FIRST = new ThemeWords(new Themes(List.of()), LocalDate.MIN);

    /** All that there are or will be; that it is for no theme in particular is written too. */
    Map<String, Optional<Theme>> all() {
        Map<String, Optional<Theme>> words = new LinkedHashMap<>();
        themes.ever().forEach(theme -> words.put(word(theme), Optional.of(theme)));
        themes.ever().forEach(theme -> words.put(theme.value(), Optional.of(theme)));
        words.put(RuleColumns.EVERYTHING, Optional.empty());
        return words;
    }

    private String word(Theme theme) {
        return themes.name(theme, day).vietnamese().toLowerCase(Locale.ROOT);
    }

    /** A rule in the words of the table. */
    public String of(RuleScope scope) {
        return RuleColumns.words(scope, scope.theme() == null ? "" : word(scope.theme()));
    }
}
