package vn.phutrachho.reporting.figures;

import vn.phutrachho.events.household.Theme;

/**
 * The grievances about a theme, of some cells on a day.
 *
 * @param heard this year
 * @param open not at their end, whenever they were heard
 */
public record ThemeFigures(Theme theme, int heard, int open) {
    ThemeFigures plus(ThemeFigures more) {
        return new ThemeFigures(theme, heard + more.heard, open + more.open);
    }

    boolean isAny() {
        return heard > 0 || open > 0;
    }
}
