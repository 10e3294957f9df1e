package vn.phutrachho.household.settings;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.file.ThemeSheet;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.SearchKey;

/** What a table of themes would change. A theme that is not in it stays as it is. */
final class ThemeChanges {
    private final ThemeSheet table;
    private final SettingsBook book;
    private final Set<Theme> inTable;
    private final List<ThemeLine> commands = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final List<String> newcomers = new ArrayList<>();
    private int changed;

    ThemeChanges(ThemeSheet table, SettingsBook book) {
        this.table = table;
        this.book = book;
        this.inTable = table.lines().values().stream().map(ThemeLine::theme).collect(toSet());
        table.lines().forEach(this::compare);
    }

    private void compare(SheetRow row, ThemeLine line) {
        rejectNameOfAnother(row, line);
        Optional<ThemeName> before = book.lastName(line.theme()).map(Version.Naming::name);
        if (before.isEmpty()) {
            newcomers.add(line.theme() + ": " + line.name().vietnamese());
            commands.add(line);
            return;
        }
        int known = changes.size();
        note(row, line, ThemeSheet.NAME, before.get().vietnamese(), line.name().vietnamese());
        note(row, line, ThemeSheet.ENGLISH, before.get().english(), line.name().english());
        if (line.offered() != null) {
            boolean offered = book.isLastOffered(line.theme());
            note(
                    row,
                    line,
                    ThemeSheet.OFFERED,
                    ThemeSheet.word(offered),
                    ThemeSheet.word(line.offered()));
        }
        if (changes.size() > known) {
            changed++;
            commands.add(line);
        }
    }

    /** Of a theme that is not in the table, since that keeps its name. */
    private void rejectNameOfAnother(SheetRow row, ThemeLine line) {
        String key = SearchKey.of(line.name().vietnamese());
        book.names().stream()
                .map(Version.Naming::theme)
                .distinct()
                .filter(other -> !inTable.contains(other))
                .filter(other -> key.equals(book.lastName(other).map(ThemeChanges::key).orElse("")))
                .findFirst()
                .ifPresent(other -> row.reject(ThemeSheet.NAME, "theme.name-taken", other.value()));
    }

    private static String key(Version.Naming naming) {
        return SearchKey.of(naming.name().vietnamese());
    }

    private void note(
            SheetRow row,
            ThemeLine line,
            SheetColumn column,
            @Nullable String before,
            @Nullable String after) {
        String was = before == null ? "" : before;
        String is = after == null ? "" : after;
        if (!was.equals(is)) {
            changes.add(new RowChange(line.theme().value(), row.number(), column.title(), was, is));
        }
    }

    Imported imported() {
        return new Imported(
                table.sheet().file(),
                table.sheet().rows().size(),
                newcomers.size(),
                changed,
                table.lines().size() - commands.size(),
                table.sheet().errors().isEmpty() ? commands : List.of(),
                table.sheet().errors(),
                changes,
                newcomers);
    }
}
