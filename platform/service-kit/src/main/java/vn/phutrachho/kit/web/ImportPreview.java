package vn.phutrachho.kit.web;

import java.util.List;

/**
 * What a spreadsheet would change, before anything is written.
 *
 * @param file its name as it was chosen
 * @param rows read, without the heading
 */
public record ImportPreview(
        String file,
        int rows,
        int added,
        int changed,
        int same,
        List<RowProblem> problems,
        List<RowChange> changes,
        List<String> newcomers) {

    public ImportPreview {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
        newcomers = List.copyOf(newcomers);
    }

    /** How many rows would be written. */
    public int writable() {
        return added + changed;
    }

    /** Rows with at least one error. */
    public long rowsInError() {
        return problems.stream().mapToInt(RowProblem::row).distinct().count();
    }

    /**
     * A cell that cannot be taken.
     *
     * @param row as the spreadsheet counts, the heading is 1
     * @param column letter, {@code C}
     * @param name what its heading says
     * @param value what stands there
     * @param remedy how to mend it
     */
    public record RowProblem(int row, String column, String name, String value, String remedy) {}

    /** A cell that would change. */
    public record RowChange(String who, int row, String column, String before, String after) {}
}
