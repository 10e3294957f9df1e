package vn.phutrachho.kit.sheets;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file, found by their headings. Whatever stands above the heading row is left out.
 */
public final class Sheet {
    /** Most bytes of a file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Most rows of a file. */
    public static final int MOST_ROWS = 20_000;

    private static final int HEADING_WITHIN = 12;

    private final String file;
    private final List<SheetRow> rows;

    private Sheet(String file, List<SheetRow> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV file (UTF-8 or UTF-16; comma, semicolon or tab) or the first table of an XLSX
     * file, whatever its name says.
     *
     * @throws SheetRefusal when it cannot be read, is too large, or lacks a mandatory column
     */
    public static Sheet read(SheetFile file, List<SheetColumn> columns) {
        byte[] content = file.content();
        if (content.length > MOST_BYTES) {
            throw SheetRefusal.tooLarge(MOST_BYTES / 1024 / 1024);
        }
        List<RawRow> raw =
                Workbook.isOne(content) ? Workbook.rows(content) : DelimitedText.rows(content);
        return read(raw, file.name(), columns);
    }

    private static Sheet read(List<RawRow> raw, String file, List<SheetColumn> columns) {
        List<RawRow> filled = raw.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw SheetRefusal.empty();
        }
        RawRow heading = headingRow(filled, columns);
        Map<SheetColumn, Integer> places = places(heading, columns);
        List<SheetRow> rows = new ArrayList<>();
        for (RawRow row : filled) {
            if (row.number() > heading.number()) {
                rows.add(new SheetRow(row, places));
            }
        }
        if (rows.isEmpty()) {
            throw SheetRefusal.empty();
        }
        return new Sheet(file, rows);
    }

    /** The row near the top in which most of the columns are named; titles may stand above it. */
    private static RawRow headingRow(List<RawRow> rows, List<SheetColumn> columns) {
        RawRow best = rows.getFirst();
        for (RawRow row : rows.subList(0, Math.min(HEADING_WITHIN, rows.size()))) {
            if (named(row, columns) > named(best, columns)) {
                best = row;
            }
        }
        return best;
    }

    private static long named(RawRow row, List<SheetColumn> columns) {
        return columns.stream()
                .filter(column -> row.cells().stream().anyMatch(column::isHeaded))
                .count();
    }

    private static Map<SheetColumn, Integer> places(RawRow heading, List<SheetColumn> columns) {
        Map<SheetColumn, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            for (SheetColumn column : columns) {
                if (column.isHeaded(heading.cells().get(i)) && places.put(column, i) != null) {
                    throw SheetRefusal.doubleColumn(column.title());
                }
            }
        }
        String missing =
                columns.stream()
                        .filter(column -> column.mandatory() && !places.containsKey(column))
                        .map(SheetColumn::title)
                        .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw SheetRefusal.missingColumns(missing);
        }
        return places;
    }

    /** Name of the file as it was chosen. */
    public String file() {
        return file;
    }

    /** The rows beneath the heading that have anything in them. */
    public List<SheetRow> rows() {
        return rows;
    }

    /** What was found wrong in all rows so far. */
    public List<RowError> errors() {
        return rows.stream().flatMap(row -> row.errors().stream()).toList();
    }

    /**
     * For a file that comes with the program or its setting: nobody is there to mend a row.
     *
     * @throws IllegalArgumentException when anything was found wrong
     */
    public void demandRight() {
        if (!errors().isEmpty()) {
            throw new IllegalArgumentException(file() + ": " + errors());
        }
    }
}
