package vn.phutrachho.household.settings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.WorkingYear;
import vn.phutrachho.household.settings.file.CalendarSheet;
import vn.phutrachho.household.settings.file.RuleSheet;
import vn.phutrachho.household.settings.view.FindSettings;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.Imports;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.sheets.SheetFile;

/**
 * Settings from a spreadsheet: looked at, then set from a day on and with a reason. A file in which
 * anything is wrong sets nothing: half a calendar would be a wrong one.
 */
@Component
public class ImportSettings {
    private final Imports imports;
    private final FindSettings find;
    private final ChangeSettings change;

    ImportSettings(Imports imports, FindSettings find, ChangeSettings change) {
        this.imports = imports;
        this.find = find;
        this.change = change;
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
        }
    }

    private static String about(SettingsTable table) {
        return "settings:" + table;
    }

    private Imports.Reading reading(SettingsTable table) {
        return switch (table) {
            case RULES -> this::rules;
            case CALENDAR -> this::calendar;
        };
    }

    private Imported rules(SheetFile file) {
        return new RuleChanges(RuleSheet.read(file), find.book()).imported();
    }

    private Imported calendar(SheetFile file) {
        return new CalendarChanges(CalendarSheet.read(file), find.book()).imported();
    }
}
