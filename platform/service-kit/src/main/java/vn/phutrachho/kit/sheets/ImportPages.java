package vn.phutrachho.kit.sheets;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.kit.sheets.Imports.Looked;
import vn.phutrachho.kit.web.Problems;

/**
 * The pages by which a spreadsheet is brought in: choose, look, confirm. What was looked at has an
 * address of its own, so that it can be loaded again and gone back to.
 */
public final class ImportPages {
    private final SheetSentences sentences;
    private final Problems problems;

    ImportPages(SheetSentences sentences, Problems problems) {
        this.sentences = sentences;
        this.problems = problems;
    }

    /**
     * After a file was chosen. One that cannot be read leads back to the choice, with what is the
     * matter as {@code problem}.
     *
     * @param look keeps the file; nothing is written
     * @param address beneath which what was looked at stands
     * @param choice the page to choose a file on
     */
    public ModelAndView chosen(
            Supplier<Looked> look,
            String address,
            Supplier<String> choice,
            Model model,
            Locale locale) {
        try {
            return new ModelAndView("redirect:" + address + "/" + look.get().id());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("problem", problems.of(refusal, locale).detail());
            ModelAndView again = new ModelAndView(choice.get());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** Fills the page of what was looked at: {@code preview}, and {@code looked} to confirm. */
    public void show(Looked looked, Model model, Locale locale) {
        model.addAttribute("preview", sentences.preview(looked.imported(), locale));
        model.addAttribute("looked", looked.id());
    }
}
