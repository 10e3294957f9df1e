package vn.phutrachho.household.settings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.command.WorkingYear;
import vn.phutrachho.household.settings.file.RuleSheet;
import vn.phutrachho.household.settings.file.ThemeSheet;
import vn.phutrachho.household.settings.file.ThemeWords;
import vn.phutrachho.household.settings.view.FindSettings;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.calendar.CalendarSheet;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.time.Today;

/**
 * Settings from a spreadsheet: looked at, then set from a day on and with a reason. A file in which
 * anything is wrong sets nothing: half a calendar would be a wrong one.
 */
@Component
public class ImportSettings {
    private final Imports imports;
    private final FindSettings find;
    private final ChangeSettings change;
    private final FindThemes themes;
    private final Today today;

    ImportSettings(
            Imports imports,
            FindSettings find,
            ChangeSettings change,
            FindThemes themes,
            Today today) {
        this.imports = imports;
        this.find = find;
        this.change = change;
        this.themes = themes;
        this.today = today;
    }

    /** Reads the file and keeps it; nothing is written. */
    public Looked look(Caller caller, SettingsTable table, SheetFile file) {
        SettingsRights.demandChanging(caller);
        return imports.look(about(table), caller.account(), file, reading(table));
    }

    /** What the file that was looked at would write now. */
    public Looked again(Caller caller, SettingsTable table, String looked) {
        SettingsRights.demandChanging(caller);
        return imports.again(looked, about(table), caller.account(), reading(table));
    }

    /**
     * Sets what was shown, or nothing.
     *
     * @return how many rows were written
     */
    public int confirm(
            Caller caller, SettingsTable table, String looked, LocalDate from, String why) {
        SettingsRights.demandChanging(caller);
        return imports.confirm(
                looked,
                about(table),
                caller.account(),
                reading(table),
                lines -> set(caller, table, lines, from, why));
    }

    private void set(
            Caller caller, SettingsTable table, List<?> lines, LocalDate from, String why) {
        switch (table) {
            case RULES ->
                    change.setRules(
                            caller, lines.stream().map(RuleLine.class::cast).toList(), from, why);
            case CALENDAR ->
                    change.setYears(
                            caller,
                            lines.stream().map(WorkingYear.class::cast).toList(),
                            from,
                            why);
            case THEMES ->
                    change.setThemes(
                            caller, lines.stream().map(ThemeLine.class::cast).toList(), from, why);
        }
    }

    private static String about(SettingsTable table) {
        return "settings:" + table;
    }

    private Imports.Reading reading(SettingsTable table) {
        return switch (table) {
            case RULES -> this::rules;
            case CALENDAR -> this::calendar;
            case THEMES -> this::themes;
        };
    }

    private Imported rules(SheetFile file) {
        ThemeWords words = new ThemeWords(themes.all(), today.get());
        return new RuleChanges(RuleSheet.read(file, words), find.book(), words).imported();
    }

    private Imported themes(SheetFile file) {
        return new ThemeChanges(ThemeSheet.read(file), find.book()).imported();
    }

    private Imported calendar(SheetFile file) {
        return new CalendarChanges(CalendarSheet.read(file), find.book()).imported();
    }
}
