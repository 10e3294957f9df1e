package vn.phutrachho.assignment.signal.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.signal.Noticed;
import vn.phutrachho.assignment.signal.ShownSignal;
import vn.phutrachho.assignment.signal.SignalDesk;
import vn.phutrachho.assignment.signal.SignalDesk.Seen;
import vn.phutrachho.assignment.signal.SignalLists;
import vn.phutrachho.assignment.signal.SignalRules;
import vn.phutrachho.assignment.signal.Standing;
import vn.phutrachho.assignment.signal.web.SignalForms.AsideForm;
import vn.phutrachho.assignment.signal.web.SignalForms.InspectForm;
import vn.phutrachho.assignment.signal.web.SignalForms.WithdrawForm;
import vn.phutrachho.events.SignalId;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Submission;

/** One signal: what speaks for it and against it, what was done, and what can be. */
@Controller
@RequestMapping("/kiem-tra/dau-hieu/{id}")
class SignalPages {
    /** A visit is planned so many working days ahead, unless somebody says otherwise. */
    private static final int DAYS_AHEAD = 5;

    private static final String INSPECTED = "inspected";
    private static final String ASIDE = "aside";
    private static final String WITHDRAWN = "withdrawn";

    private final SignalDesk desk;
    private final SignalLists lists;
    private final SignalWords words;
    private final FindCalendar calendar;
    private final Today today;

    SignalPages(
            SignalDesk desk,
            SignalLists lists,
            SignalWords words,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.lists = lists;
        this.words = words;
        this.calendar = calendar;
        this.today = today;
    }

    @GetMapping
    String show(@PathVariable SignalId id, Model model) {
        Seen seen = desk.show(id);
        ShownSignal it = seen.signal();
        Noticed noticed = it.noticed();
        SignalRules rules = lists.rules();
        LocalDate day = today.get();
        model.addAttribute("seen", seen);
        model.addAttribute("it", it);
        model.addAttribute("kind", words.kind(it.kind()));
        model.addAttribute("speaks", noticed == null ? List.of() : words.speaksFor(noticed, rules));
        model.addAttribute("against", noticed == null ? List.of() : words.speaksAgainst(noticed));
        model.addAttribute("months", months(seen));
        model.addAttribute("how", words.how(rules));
        model.addAttribute("trail", it.acts() == null ? List.of() : words.trail(it.acts().steps()));
        model.addAttribute("isAside", it.standing() == Standing.ASIDE);
        model.addAttribute("mayAct", seen.commune() && noticed != null && it.standing().waits());
        model.addAttribute("latest", rules.asideUntil(day));
        model.addAttribute("subjects", subjects());
        Submission.begin(
                model,
                INSPECTED,
                InspectForm.begun(
                        calendar.on(day).after(day, DAYS_AHEAD), SignalDesk.subjects(it.kind())));
        Submission.begin(model, ASIDE, AsideForm.EMPTY);
        Submission.begin(model, WITHDRAWN, new WithdrawForm(""));
        return "signal/one";
    }

    /** Whose reports can be read: of a cell that has merged, those of its own time cannot. */
    private static List<YearMonth> months(Seen seen) {
        ShownSignal it = seen.signal();
        Noticed noticed = it.noticed();
        boolean reads = seen.commune() || seen.secretary();
        return noticed != null && reads && it.heir().equals(it.cell())
                ? SignalWords.months(noticed)
                : List.of();
    }

    private List<Choice> subjects() {
        return Arrays.stream(InspectionSubject.values())
                .map(s -> new Choice(s.name(), words.say("inspection.subject." + s.name())))
                .toList();
    }

    @PostMapping("/kiem-tra")
    ModelAndView inspect(
            @PathVariable SignalId id,
            @Valid @ModelAttribute(INSPECTED) InspectForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.inspect(id, form.plan()));
    }

    @PostMapping("/gac-lai")
    ModelAndView setAside(
            @PathVariable SignalId id,
            @Valid @ModelAttribute(ASIDE) AsideForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.setAside(id, form.lyDoGac(), form.den()));
    }

    @PostMapping("/thoi-gac")
    ModelAndView withdraw(
            @PathVariable SignalId id,
            @Valid @ModelAttribute(WITHDRAWN) WithdrawForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.withdraw(id, form.lyDoThoi()));
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    private ModelAndView done(SignalId id, BindingResult errors, Model model, Runnable attempted) {
        return Submission.of(errors)
                .trying(attempted)
                .leadsTo("redirect:/kiem-tra/dau-hieu/" + id)
                .orShowsAgain(() -> show(id, model));
    }
}
