package vn.phutrachho.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.phutrachho.kit.typed.LegalMatterRefused;
import vn.phutrachho.kit.typed.Typed;

/**
 * The box by which somebody says that their words are no complaint or denunciation. It stands in
 * the form whose words were taken for one, and only there ({@code kit/ordinary}); a handler has it
 * beside its form.
 *
 * @param ordinary absent where it is not ticked, as it is where no such box stands
 */
public record OrdinaryTick(@Nullable Boolean ordinary) {
    /** Of a form in which nothing is typed. */
    public static final OrdinaryTick NONE = new OrdinaryTick(null);

    private static final String LEGAL = "refusal." + new LegalMatterRefused().code();

    /** Words of its form. */
    public Typed typed(String text) {
        return new Typed(text, isTicked());
    }

    /** Offers it in the form that comes back, if its words are why. */
    public void offer(Model model, BindingResult errors) {
        boolean legal =
                errors.getGlobalErrors().stream().map(ObjectError::getCode).anyMatch(LEGAL::equals);
        model.addAttribute("ordinary", isTicked());
        model.addAttribute("tickAt", legal || isTicked() ? errors.getObjectName() : null);
    }

    private boolean isTicked() {
        return Boolean.TRUE.equals(ordinary);
    }
}
