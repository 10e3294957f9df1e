package vn.phutrachho.household.settings;

/** What can be brought in as a spreadsheet. */
public enum SettingsTable {
    /** Rules of deadlines. */
    RULES,
    /** The working calendar of one year or several. */
    CALENDAR,
    /** What can be said to be the matter. */
    THEMES
}
