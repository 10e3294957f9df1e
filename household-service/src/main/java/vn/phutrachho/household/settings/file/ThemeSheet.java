package vn.phutrachho.household.settings.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.web.SearchKey;

/**
 * A table of themes.
 *
 * @param lines of the rows that are right, in their order
 */
public record ThemeSheet(Sheet sheet, Map<SheetRow, ThemeLine> lines) {
    /** For ever the same. */
    public static final SheetColumn CODE = SheetColumn.mandatory("code", "Mã");

    /** What it is called. */
    public static final SheetColumn NAME = SheetColumn.mandatory("name", "Tên", "Đề tài");

    /** What it is called in English; may be empty. */
    public static final SheetColumn ENGLISH = SheetColumn.optional("english", "Tên tiếng Anh");

    /** Whether it can be chosen; where nothing is said that stays as it is. */
    public static final SheetColumn OFFERED =
            SheetColumn.optional("offered", "Chọn được", "Còn dùng");

    /**
     * Reads a table; what is wrong with a row is noted there.
     *
     * @throws vn.phutrachho.kit.sheets.SheetRefusal when it cannot be read at all
     */
    public static ThemeSheet read(SheetFile file) {
        Sheet sheet = Sheet.read(file, List.of(CODE, NAME, ENGLISH, OFFERED));
        Map<SheetRow, ThemeLine> lines = new LinkedHashMap<>();
        Map<Object, SheetRow> codes = new HashMap<>();
        Map<Object, SheetRow> names = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            read(row)
                    .ifPresent(
                            line -> {
                                String name = SearchKey.of(line.name().vietnamese());
                                rejectRepeat(codes, row, line.theme(), CODE);
                                rejectRepeat(names, row, name, NAME);
                                lines.put(row, line);
                            });
        }
        lines.keySet().removeIf(row -> !row.isRight());
        return new ThemeSheet(sheet, lines);
    }

    /** The table that would change nothing: to be taken away, changed and brought in again. */
    public static TableFile of(List<ThemeLine> lines) {
        Stream<List<Object>> heading =
                Stream.of(List.of(CODE.title(), NAME.title(), ENGLISH.title(), OFFERED.title()));
        return new TableFile(Stream.concat(heading, lines.stream().map(ThemeSheet::row)).toList());
    }

    private static List<Object> row(ThemeLine line) {
        String english = line.name().english();
        return List.of(
                line.theme().value(),
                line.name().vietnamese(),
                english == null ? "" : english,
                line.offered() == null ? "" : word(line.offered()));
    }

    /** As the last column says it. */
    public static String word(boolean offered) {
        return offered ? "có" : "không";
    }

    private static Optional<ThemeLine> read(SheetRow row) {
        Optional<Theme> theme = theme(row);
        String name = row.text(NAME, ThemeLine.LONGEST_NAME);
        String english = row.text(ENGLISH, ThemeLine.LONGEST_NAME);
        Boolean offered = row.has(OFFERED) ? (Boolean) row.yesNo(OFFERED) : null;
        theme.ifPresent(known -> demandEverythingElse(row, known, offered));
        return theme.filter(_ -> row.isRight())
                .map(
                        known ->
                                new ThemeLine(
                                        known,
                                        new ThemeName(name, english.isEmpty() ? null : english),
                                        offered));
    }

    private static Optional<Theme> theme(SheetRow row) {
        String code = row.text(CODE, 80);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Theme(code));
        } catch (InvalidValue _) {
            row.reject(CODE, "theme.malformed");
            return Optional.empty();
        }
    }

    private static void demandEverythingElse(SheetRow row, Theme theme, @Nullable Boolean offered) {
        if (theme.equals(Theme.OTHER) && Boolean.FALSE.equals(offered)) {
            row.reject(OFFERED, "theme.needed");
        }
    }

    /** Which of two rows for the same is right, nobody can tell: both are in error. */
    private static void rejectRepeat(
            Map<Object, SheetRow> first, SheetRow row, Object same, SheetColumn column) {
        SheetRow twin = first.putIfAbsent(same, row);
        if (twin != null) {
            row.reject(column, "duplicate", twin.number());
            twin.reject(column, "duplicate", row.number());
        }
    }
}
