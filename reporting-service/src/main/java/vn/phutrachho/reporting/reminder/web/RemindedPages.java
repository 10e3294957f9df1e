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
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.nudge.OwnReminders;
import vn.phutrachho.reporting.nudge.web.OwedWords;
import vn.phutrachho.reporting.reminder.Reminders;
import vn.phutrachho.reporting.reminder.Urging.Effect;
import vn.phutrachho.reporting.reminder.view.SentReminder;
import vn.phutrachho.reporting.reminder.web.Forms.PromiseForm;

/**
 * What one was reminded of or told oneself, and what one's own unit was reminded of (M3.3, M6.2).
 */
@Controller
@RequestMapping("/nhac-viec")
class RemindedPages {
    private static final String PAGE = "reminder/reminded";

    private final Access access;
    private final Reminders reminders;
    private final ArrearsWords words;
    private final OwnReminders own;
    private final OwedWords owed;
    private final FindCalendar calendar;

    RemindedPages(
            Access access,
            Reminders reminders,
            ArrearsWords words,
            OwnReminders own,
            OwedWords owed,
            FindCalendar calendar) {
        this.access = access;
        this.reminders = reminders;
        this.words = words;
        this.own = own;
        this.owed = owed;
        this.calendar = calendar;
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
        Caller caller = access.caller();
        model.addAttribute("open", fromAbove(caller).stream().filter(it -> !it.isOver()).count());
        model.addAttribute("unseen", own.unseen(caller));
        return "reminder/line";
    }

    private List<Effect> fromAbove(Caller caller) {
        return reminders.mayBeReminded(caller) ? reminders.of(caller) : List.of();
    }

    private String show(Caller caller, @Nullable ReminderId wanted, Model model, Locale locale) {
        model.addAttribute("own", own.of(caller));
        UnitId home = own.home(caller);
        model.addAttribute("effects", home == null ? List.of() : own.effects(caller, home));
        model.addAttribute("effectDays", own.effectDays());
        model.addAttribute("owed", owed.in(locale));
        model.addAttribute("left", calendar.from(caller.today()));
        model.addAttribute("mayBeReminded", reminders.mayBeReminded(caller));
        List<Effect> all = fromAbove(caller);
        List<Effect> open = all.stream().filter(effect -> !effect.isOver()).toList();
        model.addAttribute("open", open);
        model.addAttribute("done", all.stream().filter(Effect::isOver).toList());
        model.addAttribute("today", caller.today());
        model.addAttribute("promising", wanted == null ? unanswered(open) : wanted);
        model.addAttribute("words", words.in(locale));
        return PAGE;
    }

    /** The caller has seen their reminders and digests. */
    @PostMapping("/da-xem")
    String see() {
        own.see(access.caller());
        return "redirect:/nhac-viec";
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
