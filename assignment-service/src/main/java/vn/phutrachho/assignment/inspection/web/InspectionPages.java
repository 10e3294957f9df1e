package vn.phutrachho.assignment.inspection.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.inspection.ShownInspection;
import vn.phutrachho.assignment.inspection.web.InspectionForms.CancelForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.FindingForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.HoldAgainForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.HoldForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.PlanForm;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Submission;

/** One inspection: what was announced, held and found, and what is to be done next. */
@Controller
@RequestMapping("/kiem-tra/{id}")
class InspectionPages {
    private static final String PLANNED = "planned";
    private static final String CANCELLED = "cancelled";
    private static final String HELD = "held";
    private static final String HELD_AGAIN = "heldAgain";
    private static final String FOUND = "found";

    private final InspectionDesk desk;
    private final InspectionWords words;
    private final FindInRegister register;
    private final FindCalendar calendar;
    private final Today today;

    InspectionPages(
            InspectionDesk desk,
            InspectionWords words,
            FindInRegister register,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.words = words;
        this.register = register;
        this.calendar = calendar;
        this.today = today;
    }

    @GetMapping
    String show(@PathVariable InspectionId id, Model model) {
        ShownInspection it = desk.show(id);
        LocalDate day = today.get();
        model.addAttribute("it", it);
        model.addAttribute("day", day);
        model.addAttribute("left", calendar.from(day));
        model.addAttribute("said", words.subjects(it.announcement().subjects()));
        model.addAttribute("subjects", words.subjects());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("trail", words.trail(it.steps()));
        ShownInspection.Meeting holding = it.holding();
        model.addAttribute("names", holding == null ? List.of() : names(holding.members()));
        if (it.commune()) {
            forms(it, day, model);
        }
        return "inspection/one";
    }

    private List<String> names(List<MemberId> members) {
        Map<MemberId, CellMember> known = register.members(members);
        return members.stream()
                .map(m -> known.containsKey(m) ? known.get(m).name() : m.value())
                .toList();
    }

    private void forms(ShownInspection it, LocalDate day, Model model) {
        ShownInspection.Meeting holding = it.holding();
        model.addAttribute(
                "members", desk.members(it.cell(), holding == null ? day : holding.heldOn()));
        Submission.begin(model, PLANNED, PlanForm.of(it));
        Submission.begin(model, CANCELLED, new CancelForm(""));
        Submission.begin(model, HELD, HoldForm.begun(day));
        if (holding != null) {
            Submission.begin(model, HELD_AGAIN, HoldAgainForm.of(holding));
        }
        Submission.begin(model, FOUND, FindingForm.EMPTY);
        model.addAttribute("announced", it.stage() == InspectionStage.ANNOUNCED);
    }

    @PostMapping("/thong-bao")
    ModelAndView amendAnnouncement(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute(PLANNED) PlanForm form,
            BindingResult errors,
            Model model) {
        return done(
                id, errors, model, () -> desk.amendAnnouncement(id, form.plan(), form.lyDoDoi()));
    }

    @PostMapping("/huy")
    ModelAndView cancel(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute(CANCELLED) CancelForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.cancel(id, form.lyDoHuy()));
    }

    @PostMapping("/tien-hanh")
    ModelAndView hold(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute(HELD) HoldForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.hold(id, form.held()));
    }

    @PostMapping("/ghi-lai")
    ModelAndView amendHolding(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute(HELD_AGAIN) HoldAgainForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.amendHolding(id, form.held(), form.lyDoGhiLai()));
    }

    @PostMapping("/phat-hien")
    ModelAndView find(
            @PathVariable InspectionId id,
            @Valid @ModelAttribute(FOUND) FindingForm form,
            BindingResult errors,
            Model model) {
        return done(id, errors, model, () -> desk.find(id, form.loai(), form.found()));
    }

    @PostMapping("/ket-luan")
    String conclude(@PathVariable InspectionId id) {
        desk.conclude(id);
        return "redirect:/kiem-tra/" + id;
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    private ModelAndView done(
            InspectionId id, BindingResult errors, Model model, Runnable attempted) {
        return Submission.of(errors)
                .trying(attempted)
                .leadsTo("redirect:/kiem-tra/" + id)
                .orShowsAgain(() -> show(id, model));
    }
}
