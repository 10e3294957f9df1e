package vn.phutrachho.reporting.reminder.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.nudge.OwnReminders;
import vn.phutrachho.reporting.nudge.web.OwedWords;
import vn.phutrachho.reporting.reminder.Reminders;
import vn.phutrachho.reporting.reminder.Urging;
import vn.phutrachho.reporting.reminder.web.Forms.RemindForm;

/** Who beneath a unit is behind, reminding them, and what that changed (M6.2). */
@Controller
@RequestMapping("/don-doc")
class UrgingPages {
    private static final String PAGE = "reminder/urging";
    private static final int ON_A_PAGE = 30;

    private final Access access;
    private final Reminders reminders;
    private final ArrearsWords words;
    private final OwnReminders members;
    private final OwedWords owed;

    UrgingPages(
            Access access,
            Reminders reminders,
            ArrearsWords words,
            OwnReminders members,
            OwedWords owed) {
        this.access = access;
        this.reminders = reminders;
        this.words = words;
        this.members = members;
        this.owed = owed;
    }

    @GetMapping
    String home(
            @RequestParam(name = "viec", required = false) @Nullable Arrears about,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            Locale locale) {
        return page(reminders.home(access.caller()), about, page, model, locale);
    }

    @GetMapping("/{at}")
    String page(
            @PathVariable UnitId at,
            @RequestParam(name = "viec", required = false) @Nullable Arrears about,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            Locale locale) {
        Urging urging = show(access.caller(), at, about, page, model, locale);
        model.addAttribute("form", RemindForm.begun(urging.about()));
        return PAGE;
    }

    private Urging show(
            Caller caller,
            UnitId at,
            @Nullable Arrears about,
            int page,
            Model model,
            Locale locale) {
        Urging urging = reminders.beneath(caller, at, about, page, ON_A_PAGE);
        model.addAttribute("urging", urging);
        model.addAttribute("acts", reminders.mayRemind(caller, at));
        model.addAttribute("choices", choices(urging, locale));
        model.addAttribute("words", words.in(locale));
        model.addAttribute("effects", members.effects(caller, at));
        model.addAttribute("effectDays", members.effectDays());
        model.addAttribute("owed", owed.in(locale));
        return urging;
    }

    private List<Choice> choices(Urging urging, Locale locale) {
        return Arrays.stream(Arrears.values())
                .map(
                        about ->
                                new Choice(
                                        about.name(),
                                        words.in(locale).choice(about, urging.counts().get(about))))
                .toList();
    }

    @PostMapping("/{at}")
    ModelAndView remind(
            @PathVariable UnitId at,
            @Valid @ModelAttribute("form") RemindForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(
                        () ->
                                reminders.remind(
                                        caller,
                                        at,
                                        form.chosen(),
                                        form.getAbout(),
                                        form.getUntil()))
                .orShowsAgain(
                        () -> {
                            show(caller, at, form.getAbout(), 1, model, locale);
                            return PAGE;
                        });
    }

    @PostMapping("/{at}/{reminder}/rut")
    String withdraw(@PathVariable UnitId at, @PathVariable ReminderId reminder) {
        reminders.withdraw(access.caller(), at, reminder);
        return "redirect:/don-doc/" + at;
    }

    /** Who is behind in what, all of it, as a spreadsheet. */
    @GetMapping("/{at}/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable UnitId at,
            @PathVariable String kind,
            @RequestParam(name = "viec", required = false) @Nullable Arrears about,
            Locale locale) {
        Caller caller = access.caller();
        Urging urging = reminders.beneath(caller, at, about, 1, ON_A_PAGE);
        return words.in(locale)
                .table(urging)
                .answer("don-doc-%s-%s".formatted(at, caller.today()), kind);
    }
}
