package vn.phutrachho.assignment.practice.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.plan.web.NamesOfUnits;
import vn.phutrachho.assignment.practice.PracticeDesk;
import vn.phutrachho.assignment.practice.PracticeDesk.ShownPractice;
import vn.phutrachho.assignment.practice.view.Practice.Step;
import vn.phutrachho.assignment.practice.web.PracticeForms.AmendForm;
import vn.phutrachho.assignment.practice.web.PracticeForms.DeclineForm;
import vn.phutrachho.assignment.practice.web.PracticeForms.ProposeForm;
import vn.phutrachho.assignment.practice.web.PracticeForms.TakeUpAgainForm;
import vn.phutrachho.assignment.practice.web.PracticeForms.TakeUpForm;
import vn.phutrachho.assignment.practice.web.PracticeForms.WithdrawForm;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.kit.web.TrailEntry;

/** Cách làm hay: what waits for an answer, what is recognised, and who took it up. */
@Controller
@RequestMapping("/cach-lam-hay")
class PracticePages {
    private static final String PROPOSED = "proposal";
    private static final String AMENDED = "amended";
    private static final String DECLINED = "declined";
    private static final String WITHDRAWN = "withdrawn";
    private static final String TAKEN = "taken";
    private static final String TAKEN_AGAIN = "takenAgain";
    private static final int ON_A_PAGE = 30;

    private final PracticeDesk desk;
    private final MyCell myCell;
    private final Today today;
    private final Dates dates;
    private final MessageSource messages;

    PracticePages(
            PracticeDesk desk, MyCell myCell, Today today, Dates dates, MessageSource messages) {
        this.desk = desk;
        this.myCell = myCell;
        this.today = today;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        Paging paging = new Paging(page, ON_A_PAGE, desk.countRecognised());
        model.addAttribute("proposed", desk.proposed());
        model.addAttribute("recognised", desk.recognised(paging));
        model.addAttribute("others", desk.others());
        model.addAttribute("paging", paging);
        model.addAttribute("mayPropose", desk.myCell().isPresent());
        model.addAttribute("names", new NamesOfUnits(myCell));
        return "practice/list";
    }

    @GetMapping("/moi")
    String begin(Model model) {
        UnitId cell = desk.myCell().orElseThrow(AccessRefused::new);
        model.addAttribute("cellName", myCell.name(cell));
        Submission.begin(model, PROPOSED, ProposeForm.EMPTY);
        return "practice/new";
    }

    @PostMapping("/moi")
    ModelAndView propose(
            @Valid @ModelAttribute(PROPOSED) ProposeForm form, BindingResult errors, Model model) {
        return Submission.of(errors)
                .trying(
                        () ->
                                desk.propose(
                                        desk.myCell().orElseThrow(AccessRefused::new),
                                        form.described()))
                .leadsTo("redirect:/cach-lam-hay")
                .orShowsAgain(() -> begin(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable PracticeId id, Model model) {
        ShownPractice it = desk.show(id);
        model.addAttribute("it", it);
        model.addAttribute("practice", it.practice());
        model.addAttribute("names", new NamesOfUnits(myCell));
        model.addAttribute("trail", trail(it.practice().steps()));
        Submission.begin(model, AMENDED, AmendForm.of(it.practice()));
        Submission.begin(model, DECLINED, new DeclineForm(""));
        Submission.begin(model, WITHDRAWN, new WithdrawForm(""));
        Submission.begin(model, TAKEN, TakeUpForm.begun(today.get()));
        it.taken()
                .ifPresent(
                        taker -> Submission.begin(model, TAKEN_AGAIN, TakeUpAgainForm.of(taker)));
        return "practice/one";
    }

    private List<TrailEntry> trail(List<Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(at -> entry(steps.get(at), at == steps.size() - 1))
                .toList()
                .reversed();
    }

    private TrailEntry entry(Step step, boolean last) {
        String where = step.at() == null ? "" : myCell.name(step.at());
        String said = step.words() == null ? "" : step.words();
        String why = step.reason() == null ? "" : say("inspection.why", step.reason());
        return new TrailEntry(
                say("practice.act." + step.act().name()),
                String.join(
                        " · ",
                        List.of(where, said, why).stream().filter(t -> !t.isEmpty()).toList()),
                step.on(),
                dates.dayOf(step.recordedAt()),
                step.by(),
                last);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    @PostMapping("/{id}/cong-nhan")
    String recognise(@PathVariable PracticeId id) {
        desk.recognise(id);
        return at(id);
    }

    @PostMapping("/{id}/toan-tinh")
    String recogniseForProvince(@PathVariable PracticeId id) {
        desk.recogniseForProvince(id);
        return at(id);
    }

    @PostMapping("/{id}/khong-cong-nhan")
    ModelAndView decline(
            @PathVariable PracticeId id,
            @Valid @ModelAttribute(DECLINED) DeclineForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.decline(id, form.lyDoKhong()));
    }

    @PostMapping("/{id}/sua")
    ModelAndView amend(
            @PathVariable PracticeId id,
            @Valid @ModelAttribute(AMENDED) AmendForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.amend(id, form.described(), form.lyDoSua()));
    }

    @PostMapping("/{id}/thoi")
    ModelAndView withdraw(
            @PathVariable PracticeId id,
            @Valid @ModelAttribute(WITHDRAWN) WithdrawForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.withdraw(id, form.lyDoThoi()));
    }

    @PostMapping("/{id}/lam-theo")
    ModelAndView takeUp(
            @PathVariable PracticeId id,
            @RequestParam(name = "chi-bo") UnitId cell,
            @Valid @ModelAttribute(TAKEN) TakeUpForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.takeUp(id, cell, form.taken()));
    }

    @PostMapping("/{id}/ghi-lai")
    ModelAndView amendTakingUp(
            @PathVariable PracticeId id,
            @RequestParam(name = "chi-bo") UnitId cell,
            @Valid @ModelAttribute(TAKEN_AGAIN) TakeUpAgainForm form,
            BindingResult errors,
            Model model) {
        return done(
                id,
                errors,
                model,
                () -> desk.amendTakingUp(id, cell, form.taken(), form.lyDoGhiLai()));
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    private ModelAndView done(
            PracticeId id, BindingResult errors, Model model, Runnable attempted) {
        return Submission.of(errors)
                .trying(attempted)
                .leadsTo(at(id))
                .orShowsAgain(() -> show(id, model));
    }

    private static String at(PracticeId id) {
        return "redirect:/cach-lam-hay/" + id;
    }
}
