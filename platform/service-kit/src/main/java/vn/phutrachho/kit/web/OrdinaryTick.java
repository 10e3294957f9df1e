package vn.phutrachho.kit.web;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.phutrachho.kit.typed.LegalMatterRefused;

/**
 * The box by which somebody says that their words are no complaint or denunciation. It stands in
 * the form whose words were taken for one, and only there ({@code kit/ordinary}).
 */
public final class OrdinaryTick {
    private static final String LEGAL = "refusal." + new LegalMatterRefused().code();

    private OrdinaryTick() {}

    /** Offers it in the form that comes back, if its words are why. */
    public static void offer(Model model, BindingResult errors, boolean ticked) {
        boolean legal =
                errors.getGlobalErrors().stream().map(ObjectError::getCode).anyMatch(LEGAL::equals);
        model.addAttribute("ordinary", ticked);
        model.addAttribute("tickAt", legal || ticked ? errors.getObjectName() : null);
    }
}
