package vn.phutrachho.assignment.inspection.web;

import jakarta.validation.Valid;
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
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.inspection.InspectionDesk;
import vn.phutrachho.assignment.inspection.ShownInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.web.InspectionForms.FindingAgainForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.RecogniseForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.RefuseForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.ReportForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.VerifyForm;
import vn.phutrachho.assignment.inspection.web.InspectionForms.WithdrawForm;
import vn.phutrachho.assignment.practice.PracticeDesk;
import vn.phutrachho.assignment.practice.PracticeDesk.Described;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Submission;

/** One finding: what the cell says it did, what the commune says of that, and its record. */
@Controller
@RequestMapping("/kiem-tra/{id}/phat-hien/{finding}")
class FindingPages {
    private static final String REPORTED = "reported";
    private static final String VERIFIED = "verified";
    private static final String REFUSED = "refused";
    private static final String FOUND_AGAIN = "foundAgain";
    private static final String WITHDRAWN = "withdrawn";
    private static final String RECOGNISED = "recognised";

    private final InspectionDesk desk;
    private final PracticeDesk practices;
    private final InspectionWords words;
    private final FindCalendar calendar;
    private final Today today;

    FindingPages(
            InspectionDesk desk,
            PracticeDesk practices,
            InspectionWords words,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.practices = practices;
        this.words = words;
        this.calendar = calendar;
        this.today = today;
    }

    @GetMapping
    String show(@PathVariable InspectionId id, @PathVariable FindingId finding, Model model) {
        ShownInspection it = desk.show(id);
        Finding found = it.finding(finding).orElseThrow(NotFound::new);
        model.addAttribute("it", it);
        model.addAttribute("finding", found);
        model.addAttribute("day", today.get());
        model.addAttribute("left", calendar.from(today.get()));
        model.addAttribute("subjects", words.subjects());
        model.addAttribute("practice", practices.of(finding).orElse(null));
        model.addAttribute(
                "trail",
                words.trail(it.steps().stream().filter(s -> finding.equals(s.finding())).toList()));
        Submission.begin(model, REPORTED, ReportForm.begun(today.get()));
        Submission.begin(model, VERIFIED, new VerifyForm(today.get()));
        Submission.begin(model, REFUSED, RefuseForm.EMPTY);
        Submission.begin(model, FOUND_AGAIN, FindingAgainForm.of(found));
        Submission.begin(model, WITHDRAWN, new WithdrawForm(""));
        Submission.begin(model, RECOGNISED, new RecogniseForm("", found.words()));
        return "inspection/finding";
    }

    /** The cell says that it is corrected. */
    @PostMapping("/da-lam")
    ModelAndView report(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(REPORTED) ReportForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> desk.report(id, finding, form.ngayLam(), form.daLam()));
    }

    @PostMapping("/xac-nhan")
    ModelAndView verify(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(VERIFIED) VerifyForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> desk.verify(id, finding, form.ngayXem()));
    }

    @PostMapping("/chua-dat")
    ModelAndView refuse(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(REFUSED) RefuseForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> desk.refuse(id, finding, form.lyDoChuaDat(), form.hanMoi()));
    }

    @PostMapping("/ghi-lai")
    ModelAndView amend(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(FOUND_AGAIN) FindingAgainForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> desk.amendFinding(id, finding, form.found(), form.lyDoGhiLai()));
    }

    @PostMapping("/bo")
    ModelAndView withdraw(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(WITHDRAWN) WithdrawForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> desk.withdrawFinding(id, finding, form.lyDoBo()));
    }

    /** A strength becomes a good practice. */
    @PostMapping("/cach-lam-hay")
    ModelAndView recognise(
            @PathVariable InspectionId id,
            @PathVariable FindingId finding,
            @Valid @ModelAttribute(RECOGNISED) RecogniseForm form,
            BindingResult errors,
            Model model) {
        return done(
                new Place(id, finding),
                errors,
                model,
                () -> practices.recognise(id, finding, new Described(form.ten(), form.moTa())));
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    private ModelAndView done(Place at, BindingResult errors, Model model, Runnable attempted) {
        return Submission.of(errors)
                .trying(attempted)
                .leadsTo("redirect:" + at.address())
                .orShowsAgain(() -> show(at.id(), at.finding(), model));
    }

    /** Which page it is. */
    private record Place(InspectionId id, FindingId finding) {
        String address() {
            return String.join("/", List.of("/kiem-tra", id.value(), "phat-hien", finding.value()));
        }
    }
}
