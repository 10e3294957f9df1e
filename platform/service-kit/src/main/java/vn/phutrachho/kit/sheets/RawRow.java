package vn.phutrachho.kit.sheets;

import java.util.List;

/**
 * The cells of a row as texts.
 *
 * @param number as the spreadsheet counts, from 1
 */
record RawRow(int number, List<String> cells) {
    RawRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    String cell(int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }
}
