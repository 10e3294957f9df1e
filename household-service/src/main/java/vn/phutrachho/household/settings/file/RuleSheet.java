package vn.phutrachho.household.settings.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;

/**
 * A table of rules.
 *
 * @param lines of the rows that are right, in their order
 */
public record RuleSheet(Sheet sheet, Map<SheetRow, RuleLine> lines) {
    /**
     * Reads a table; what is wrong with a row is noted there.
     *
     * @param themes what themes are called in it
     * @throws vn.phutrachho.kit.sheets.SheetRefusal when it cannot be read at all
     */
    public static RuleSheet read(SheetFile file, ThemeWords themes) {
        Sheet sheet = Sheet.read(file, RuleColumns.ALL);
        Map<SheetRow, RuleLine> lines = new LinkedHashMap<>();
        Map<RuleScope, SheetRow> first = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            read(row, themes)
                    .ifPresent(
                            line -> {
                                rejectRepeat(first, row, line.scope());
                                lines.put(row, line);
                            });
        }
        lines.keySet().removeIf(row -> !row.isRight());
        return new RuleSheet(sheet, lines);
    }

    private static Optional<RuleLine> read(SheetRow row, ThemeWords themes) {
        Optional<Stage> stage =
                row.text(RuleColumns.STAGE, 80).isEmpty()
                        ? Optional.empty()
                        : row.choice(RuleColumns.STAGE, RuleColumns.stages(), Optional.empty());
        var level = row.choice(RuleColumns.LEVEL, RuleColumns.levels(), Optional.empty());
        var kind = row.choice(RuleColumns.KIND, RuleColumns.kinds(), Optional.empty());
        var theme = row.choice(RuleColumns.THEME, themes.all(), Optional.empty());
        int days = row.number(RuleColumns.DAYS, 1, RuleLine.MOST_DAYS, 1);
        return stage.filter(_ -> row.isRight())
                .map(
                        at ->
                                new RuleLine(
                                        new RuleScope(
                                                at,
                                                level.orElse(null),
                                                kind.orElse(null),
                                                theme.orElse(null)),
                                        days));
    }

    /** Which of two rows for the same is right, nobody can tell: both are in error. */
    private static void rejectRepeat(
            Map<RuleScope, SheetRow> first, SheetRow row, RuleScope scope) {
        SheetRow twin = first.putIfAbsent(scope, row);
        if (twin != null) {
            row.reject(RuleColumns.STAGE, "duplicate", twin.number());
            twin.reject(RuleColumns.STAGE, "duplicate", row.number());
        }
    }
}
