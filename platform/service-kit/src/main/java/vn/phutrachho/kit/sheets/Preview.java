package vn.phutrachho.kit.sheets;

import java.util.List;
import vn.phutrachho.kit.web.ImportPreview.RowChange;
import vn.phutrachho.kit.web.ProblemError;

/**
 * What a file would do, for a program.
 *
 * @param preview what the confirmation names
 * @param rows read, without the heading
 * @param errors by row and column
 */
public record Preview(
        String preview,
        int rows,
        int added,
        int changed,
        int same,
        List<ProblemError> errors,
        List<RowChange> changes) {

    public Preview {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
    }
}
