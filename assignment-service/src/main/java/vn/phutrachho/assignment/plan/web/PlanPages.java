package vn.phutrachho.assignment.plan.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.plan.PlanDesk;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.time.Today;

/** Kế hoạch năm: the proposal with its reasons, moved by hand, submitted. */
@Controller
class PlanPages {
    private final PlanDesk desk;
    private final FindPlans plans;
    private final FindInRegister register;
    private final MyCell myCell;
    private final Today today;

    PlanPages(PlanDesk desk, FindPlans plans, FindInRegister register, MyCell myCell, Today today) {
        this.desk = desk;
        this.plans = plans;
        this.register = register;
        this.myCell = myCell;
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
        return "plan/year";
    }

    @PostMapping("/ke-hoach/{year}/de-xuat")
    String propose(@PathVariable int year, @RequestParam(name = "chi-bo") UnitId cell) {
        desk.propose(cell, year);
        return "redirect:/ke-hoach/" + year + "?chi-bo=" + cell;
    }

    @PostMapping("/ke-hoach/{year}/chuyen")
    String move(
            @PathVariable int year,
            @RequestParam(name = "chi-bo") UnitId cell,
            @RequestParam HouseholdId ho,
            @RequestParam(required = false) @Nullable MemberId sang,
            @RequestParam(required = false) @Nullable MemberId dv,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        desk.move(FindPlans.idOf(cell, year), ho, sang, reason);
        String back = "redirect:/ke-hoach/" + year + "?chi-bo=" + cell;
        return dv == null ? back : back + "&dv=" + dv;
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
        return "plan/review";
    }

    @PostMapping("/duyet-ke-hoach/{plan}/duyet")
    String approve(@PathVariable PlanId plan) {
        desk.approve(plan);
        return "redirect:/duyet-ke-hoach/" + plan;
    }

    @PostMapping("/duyet-ke-hoach/{plan}/tra")
    String giveBack(
            @PathVariable PlanId plan,
            @RequestParam(name = "can-sua", defaultValue = "") String remark,
            @RequestParam(name = "ho", required = false) @Nullable List<HouseholdId> households,
            @RequestParam(name = "y-kien", required = false) @Nullable List<String> remarks) {
        desk.giveBack(plan, remark, LineRemarks.of(households, remarks));
        return "redirect:/duyet-ke-hoach/" + plan;
    }
}
