package vn.phutrachho.kit.web;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.Refusal;

/**
 * A form that was sent: its act is tried, and either leads on or comes back as the same form with
 * what was typed and what is the matter.
 *
 * <pre>{@code
 * return Submission.of(errors)
 *     .trying(() -> commands.sendAndWait(form.toCommand(id)))
 *     .leadsTo("redirect:/ke-hoach/" + id)
 *     .orShowsAgain(() -> planPage(id, model));
 * }</pre>
 */
public final class Submission {
    private final BindingResult errors;
    private @Nullable Runnable act;
    private String next = "redirect:/trang-chu";

    private Submission(BindingResult errors) {
        this.errors = errors;
    }

    public static Submission of(BindingResult errors) {
        return new Submission(errors);
    }

    /**
     * A form before anybody typed anything. One that came back keeps what was typed, and what is
     * the matter with it.
     */
    public static void begin(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** What is done when the form has no errors. */
    public Submission trying(Runnable act) {
        this.act = act;
        return this;
    }

    /** View name after success, as a rule a redirect. */
    public Submission leadsTo(String view) {
        this.next = view;
        return this;
    }

    /**
     * Names the view that shows the form again; it is asked only when it is needed, with the model
     * filled by then.
     */
    public ModelAndView orShowsAgain(Supplier<String> form) {
        int status = errors.hasErrors() ? 422 : attempt();
        if (status == HttpStatus.OK.value()) {
            return new ModelAndView(next);
        }
        doNotPutIntoHistory();
        ModelAndView again = new ModelAndView(form.get());
        again.setStatus(HttpStatusCode.valueOf(status));
        return again;
    }

    /** A form that came back stands at the address it was sent to, which cannot be loaded again. */
    private static void doNotPutIntoHistory() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                && here.getResponse() != null) {
            here.getResponse().setHeader("HX-Push-Url", "false");
        }
    }

    private int attempt() {
        try {
            if (act != null) {
                act.run();
            }
            return HttpStatus.OK.value();
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal == null || belongsOnAPageOfItsOwn(refusal)) {
                throw e;
            }
            reject(refusal);
            return 422;
        }
    }

    private static boolean belongsOnAPageOfItsOwn(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.NOT_ALLOWED
                || refusal.kind() == Refusal.Kind.NOT_FOUND;
    }

    /** Beside its field where the refusal names one or a field names it, else above the form. */
    private void reject(Refusal refusal) {
        if (refusal instanceof InvalidRequest invalid) {
            for (ProblemError error : invalid.errors()) {
                if (error.field() != null) {
                    errors.rejectValue(error.field(), error.code(), error.message());
                } else {
                    errors.reject(error.code(), error.message());
                }
            }
            if (!invalid.errors().isEmpty()) {
                return;
            }
        }
        String sentence = "refusal." + refusal.code();
        fieldOf(refusal)
                .ifPresentOrElse(
                        field ->
                                errors.rejectValue(
                                        field, sentence, refusal.arguments(), refusal.code()),
                        () -> errors.reject(sentence, refusal.arguments(), refusal.code()));
    }

    /** The field of the form that names the refusal among its {@link Refusals}. */
    private Optional<String> fieldOf(Refusal refusal) {
        for (Class<?> form = typeOfForm(); form != null; form = form.getSuperclass()) {
            for (Field field : form.getDeclaredFields()) {
                Refusals about = field.getAnnotation(Refusals.class);
                if (about != null && List.of(about.value()).contains(refusal.code())) {
                    return Optional.of(field.getName());
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Class<?> typeOfForm() {
        Object form = errors.getTarget();
        return form == null ? null : form.getClass();
    }

    private static @Nullable Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
