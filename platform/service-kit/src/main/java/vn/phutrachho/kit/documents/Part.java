package vn.phutrachho.kit.documents;

import java.util.List;

/** A part of what a document says. */
public sealed interface Part {
    /** Begins a section. */
    record Heading(String text) implements Part {}

    /** Begins a section within one. */
    record SubHeading(String text) implements Part {}

    /** A paragraph. */
    record Text(String text) implements Part {}

    /** A paragraph that begins with what it is about, as in {@code Chủ trì: …}. */
    record Point(String label, String text) implements Part {}

    /** Dashed lines. */
    record Items(List<String> lines) implements Part {
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table; its first row, with the columns' names, comes again on each page.
     *
     * @param title above it; empty for none
     * @param rows a text for each column; a line break in it begins a paragraph
     */
    record Table(String title, List<Column> columns, List<List<String>> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " for " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param share its part of the width, beside the shares of the others
     */
    record Column(String name, int share) {}
}
