package vn.phutrachho.kit.sheets;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.phutrachho.kit.web.ImportPreview;
import vn.phutrachho.kit.web.ImportPreview.RowProblem;
import vn.phutrachho.kit.web.ProblemError;

/** Says what is wrong with a row in the person's language, for a page and for a program. */
public final class SheetSentences {
    private final MessageSource messages;

    public SheetSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** For a page. */
    public ImportPreview preview(Imported imported, Locale locale) {
        return new ImportPreview(
                imported.file(),
                imported.rows(),
                imported.added(),
                imported.changed(),
                imported.same(),
                imported.errors().stream().map(error -> problem(error, locale)).toList(),
                imported.changes(),
                imported.newcomers());
    }

    /** For a program. */
    public Preview preview(Imports.Looked looked, Locale locale) {
        Imported imported = looked.imported();
        return new Preview(
                looked.id(),
                imported.rows(),
                imported.added(),
                imported.changed(),
                imported.same(),
                errors(imported.errors(), locale),
                imported.changes());
    }

    /** For a program. */
    public List<ProblemError> errors(List<RowError> errors, Locale locale) {
        return errors.stream()
                .map(e -> ProblemError.cell(e.row(), e.column(), e.code(), sentence(e, locale)))
                .toList();
    }

    private RowProblem problem(RowError error, Locale locale) {
        return new RowProblem(
                error.row(),
                error.column(),
                error.heading(),
                error.value(),
                sentence(error, locale));
    }

    /**
     * How to mend the cell: {@code row.<code>}, or the sentence of the rule that it would break.
     */
    public String sentence(RowError error, Locale locale) {
        Object[] arguments = error.arguments().toArray();
        String rule =
                messages.getMessage("refusal." + error.code(), arguments, error.code(), locale);
        return String.valueOf(messages.getMessage("row." + error.code(), arguments, rule, locale));
    }
}
