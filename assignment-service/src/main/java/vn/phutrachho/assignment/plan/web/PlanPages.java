package vn.phutrachho.assignment.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.plan.PlanDesk;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Submission;

/** Kế hoạch năm: the proposal with its reasons, moved by hand, submitted. */
@Controller
class PlanPages {
    private static final String MOVED = "moved";
    private static final String RETURNED = "returned";
    private static final String REMARKS = "remarks";

    private final PlanDesk desk;
    private final FindPlans plans;
    private final FindInRegister register;
    private final MyCell myCell;
    private final PlanFiles files;
    private final Today today;

    PlanPages(
            PlanDesk desk,
            FindPlans plans,
            FindInRegister register,
            MyCell myCell,
            PlanFiles files,
            Today today) {
        this.desk = desk;
        this.plans = plans;
        this.register = register;
        this.myCell = myCell;
        this.files = files;
        this.today = today;
    }

    @GetMapping("/ke-hoach")
    String now() {
        return "redirect:/ke-hoach/" + today.get().getYear();
    }

    /**
     * The plan of a year.
     *
     * @param dv the member whose households are shown
     * @param ho the household that is to be moved
     * @param sang the member it might be moved to
     */
    @GetMapping("/ke-hoach/{year}")
    String show(
            @PathVariable int year,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            @RequestParam(required = false) @Nullable MemberId dv,
            @RequestParam(required = false) @Nullable HouseholdId ho,
            @RequestParam(required = false) @Nullable MemberId sang,
            Model model) {
        UnitId cell = myCell.or(asked);
        Optional<YearPlan> plan = plans.ofCell(cell, year);
        model.addAttribute("cell", cell);
        model.addAttribute("cellName", myCell.name(cell));
        model.addAttribute("year", year);
        model.addAttribute("mayChange", myCell.isSecretary(cell));
        if (plan.isEmpty()) {
            return "plan/none";
        }
        model.addAttribute(
                "view",
                PlanView.of(
                        desk.show(plan.get().id()), register, new PlanView.Looking(dv, ho, sang)));
        Submission.begin(model, MOVED, new MoveForm(""));
        return "plan/year";
    }

    @GetMapping("/ke-hoach/{year}/ke-hoach.docx")
    ResponseEntity<byte[]> document(
            @PathVariable int year,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked) {
        return files.document(FindPlans.idOf(myCell.or(asked), year));
    }

    @GetMapping("/ke-hoach/{year}/xuat.{kind:csv|xlsx}")
    ResponseEntity<byte[]> table(
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked) {
        return files.table(FindPlans.idOf(myCell.or(asked), year), kind);
    }

    @PostMapping("/ke-hoach/{year}/de-xuat")
    String propose(@PathVariable int year, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.propose(cell, year);
        return "redirect:/ke-hoach/" + year + "?chi-bo=" + cell;
    }

    /** Why a household is moved, as it is typed. */
    record MoveForm(@NotBlank @Size(max = 200) String lyDo) {}

    @PostMapping("/ke-hoach/{year}/chuyen")
    ModelAndView move(
            @PathVariable int year,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam HouseholdId ho,
            @RequestParam(required = false) @Nullable MemberId sang,
            @RequestParam(required = false) @Nullable MemberId dv,
            @Valid @ModelAttribute(MOVED) MoveForm form,
            BindingResult errors,
            Model model) {
        String back = "redirect:/ke-hoach/" + year + "?chi-bo=" + cell;
        return Submission.of(errors)
                .trying(() -> desk.move(FindPlans.idOf(cell, year), ho, sang, form.lyDo()))
                .leadsTo(dv == null ? back : back + "&dv=" + dv)
                .orShowsAgain(() -> show(year, cell, dv, ho, sang, model));
    }

    @PostMapping("/ke-hoach/{year}/nop")
    String submit(@PathVariable int year, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.submit(FindPlans.idOf(cell, year));
        return "redirect:/ke-hoach/" + year + "?chi-bo=" + cell;
    }

    @GetMapping("/duyet-ke-hoach")
    String queue(Model model) {
        List<YearPlan> waiting = desk.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute("names", new NamesOfUnits(myCell));
        return "plan/queue";
    }

    @GetMapping("/duyet-ke-hoach/{plan}")
    String review(@PathVariable PlanId plan, Model model) {
        PlanView view =
                PlanView.of(desk.show(plan), register, new PlanView.Looking(null, null, null));
        model.addAttribute("view", view);
        model.addAttribute("cellName", myCell.name(view.plan().cell()));
        Submission.begin(model, RETURNED, new ReturnForm(""));
        Submission.begin(model, REMARKS, Map.of());
        return "plan/review";
    }

    @PostMapping("/duyet-ke-hoach/{plan}/duyet")
    String approve(@PathVariable PlanId plan) {
        desk.approve(plan);
        return "redirect:/duyet-ke-hoach/" + plan;
    }

    /** What has to be changed, as it is typed. */
    record ReturnForm(@NotBlank @Size(max = 500) String canSua) {}

    @PostMapping("/duyet-ke-hoach/{plan}/tra")
    ModelAndView giveBack(
            @PathVariable PlanId plan,
            @Valid @ModelAttribute(RETURNED) ReturnForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> lines,
            Model model) {
        List<LineRemark> remarks = LineRemarks.of(lines.get("ho"), lines.get("y-kien"));
        return Submission.of(errors)
                .trying(() -> desk.giveBack(plan, form.canSua(), remarks))
                .leadsTo("redirect:/duyet-ke-hoach/" + plan)
                .orShowsAgain(
                        () -> {
                            model.addAttribute(REMARKS, LineRemarks.byHousehold(remarks));
                            return review(plan, model);
                        });
    }
}
