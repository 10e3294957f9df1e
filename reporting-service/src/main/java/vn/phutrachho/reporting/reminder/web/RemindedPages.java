package vn.phutrachho.reporting.reminder.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.ReminderId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.reminder.Reminders;
import vn.phutrachho.reporting.reminder.Urging.Effect;
import vn.phutrachho.reporting.reminder.view.SentReminder;
import vn.phutrachho.reporting.reminder.web.Forms.PromiseForm;

/** What one's own unit was reminded of (M3.3, M6.2). */
@Controller
@RequestMapping("/nhac-viec")
class RemindedPages {
    private static final String PAGE = "reminder/reminded";

    private final Access access;
    private final Reminders reminders;
    private final ArrearsWords words;

    RemindedPages(Access access, Reminders reminders, ArrearsWords words) {
        this.access = access;
        this.reminders = reminders;
        this.words = words;
    }

    /**
     * @param wanted which of them is taken note of; null for the first that nobody has answered
     */
    @GetMapping
    String page(
            @RequestParam(name = "nhan", required = false) @Nullable ReminderId wanted,
            Model model,
            Locale locale) {
        model.addAttribute("form", new PromiseForm());
        return show(access.caller(), wanted, model, locale);
    }

    /** One line for another page that has room for it; nothing where nothing is asked for. */
    @GetMapping("/tom-tat")
    String line(Model model) {
        model.addAttribute(
                "open", reminders.of(access.caller()).stream().filter(it -> !it.isOver()).count());
        return "reminder/line";
    }

    private String show(Caller caller, @Nullable ReminderId wanted, Model model, Locale locale) {
        List<Effect> all = reminders.of(caller);
        List<Effect> open = all.stream().filter(effect -> !effect.isOver()).toList();
        model.addAttribute("open", open);
        model.addAttribute("done", all.stream().filter(Effect::isOver).toList());
        model.addAttribute("today", caller.today());
        model.addAttribute("promising", wanted == null ? unanswered(open) : wanted);
        model.addAttribute("words", words.in(locale));
        return PAGE;
    }

    private static @Nullable ReminderId unanswered(List<Effect> open) {
        return open.stream()
                .map(Effect::reminder)
                .filter(reminder -> reminder.promised() == null)
                .findFirst()
                .map(SentReminder::id)
                .orElse(null);
    }

    @PostMapping("/{reminder}")
    ModelAndView acknowledge(
            @PathVariable ReminderId reminder,
            @Valid @ModelAttribute("form") PromiseForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(() -> reminders.acknowledge(caller, reminder, form.getPromised()))
                .leadsTo("redirect:/nhac-viec")
                .orShowsAgain(() -> show(caller, reminder, model, locale));
    }
}
