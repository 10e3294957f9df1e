package vn.phutrachho.kit.sheets;

import java.util.List;
import vn.phutrachho.events.Refusal;

/**
 * A cell that cannot be taken as it stands.
 *
 * @param row as the spreadsheet counts; the heading is a row too
 * @param column its letter; empty when the file has no such column
 * @param heading what the column is called
 * @param value what stands there
 * @param code stable; the sentence that says how to mend it is the message {@code row.<code>}
 * @param arguments of that sentence
 */
public record RowError(
        int row, String column, String heading, String value, String code, List<Object> arguments) {
    public RowError {
        arguments = arguments.stream().map(Refusal::written).toList();
    }
}
