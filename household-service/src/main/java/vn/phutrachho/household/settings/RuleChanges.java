package vn.phutrachho.household.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.file.RuleColumns;
import vn.phutrachho.household.settings.file.RuleSheet;
import vn.phutrachho.household.settings.file.ThemeWords;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.web.ImportPreview.RowChange;

/** What a table of rules would change. A rule that is not in it stays as it is. */
final class RuleChanges {
    private final RuleSheet table;
    private final SettingsBook book;
    private final ThemeWords words;
    private final List<RuleLine> commands = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final List<String> newcomers = new ArrayList<>();

    RuleChanges(RuleSheet table, SettingsBook book, ThemeWords words) {
        this.table = table;
        this.book = book;
        this.words = words;
        table.lines().forEach(this::compare);
    }

    private void compare(SheetRow row, RuleLine line) {
        String who = words.of(line.scope());
        Optional<Integer> before = book.lastRule(line.scope()).map(Version.Rule::workingDays);
        if (before.isEmpty()) {
            newcomers.add(who + ": " + line.workingDays());
            commands.add(line);
        } else if (before.get() != line.workingDays()) {
            changes.add(
                    new RowChange(
                            who,
                            row.number(),
                            RuleColumns.DAYS.title(),
                            before.get().toString(),
                            Integer.toString(line.workingDays())));
            commands.add(line);
        }
    }

    Imported imported() {
        return new Imported(
                table.sheet().file(),
                table.sheet().rows().size(),
                newcomers.size(),
                changes.size(),
                table.lines().size() - commands.size(),
                table.sheet().errors().isEmpty() ? commands : List.of(),
                table.sheet().errors(),
                changes,
                newcomers);
    }
}
