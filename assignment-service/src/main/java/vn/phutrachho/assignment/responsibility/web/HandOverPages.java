package vn.phutrachho.assignment.responsibility.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.responsibility.DutyDesk;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.assignment.responsibility.view.Coverage.Covered;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.OrdinaryTick;
import vn.phutrachho.kit.web.Submission;

/** One household: who has and had it, and handing it over during the year (M2.1). */
@Controller
@RequestMapping("/chi-bo/ho/{household}")
class HandOverPages {
    private static final String HANDED = "handed";

    private final DutyDesk duties;
    private final FindInRegister register;
    private final MyCell myCell;
    private final Today today;

    HandOverPages(DutyDesk duties, FindInRegister register, MyCell myCell, Today today) {
        this.duties = duties;
        this.register = register;
        this.myCell = myCell;
        this.today = today;
    }

    /** Asked for again as soon as another day is typed: what everybody has is told of that day. */
    @GetMapping
    String show(
            @PathVariable HouseholdId household,
            @RequestParam(name = "chi-bo", required = false) @Nullable UnitId asked,
            @ModelAttribute(HANDED) HandOverForm form,
            BindingResult errors,
            Model model) {
        if (form.getNgay() == null && !errors.hasErrors()) {
            form.setNgay(today.get());
        }
        return page(household, myCell.or(asked), form, model);
    }

    private String page(HouseholdId household, UnitId cell, HandOverForm form, Model model) {
        Coverage coverage = duties.coverage(cell, today.get());
        Covered covered =
                coverage.households().stream()
                        .filter(c -> c.household().id().equals(household))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        boolean mayChange = myCell.isSecretary(cell);
        LocalDate earliest = duties.earliest(coverage, covered);
        model.addAttribute("cell", cell);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("covered", covered);
        model.addAttribute("names", names(covered.history()));
        model.addAttribute("earliest", earliest);
        model.addAttribute(
                "candidates",
                mayChange
                        ? duties.candidates(
                                coverage, covered, form.within(earliest, coverage.day()))
                        : List.of());
        return "responsibility/household";
    }

    /** Also of those who are no member of the cell any more. */
    private Names names(@Nullable Holdings history) {
        return new Names(
                history == null
                        ? Map.of()
                        : register.members(
                                history.holdings().stream()
                                        .map(Holdings.Holding::member)
                                        .distinct()
                                        .toList()));
    }

    /** Names for the template; an id where the register has not told us yet. */
    record Names(Map<MemberId, CellMember> members) {
        /** A member's name. */
        public String of(MemberId member) {
            CellMember found = members.get(member);
            return found == null ? member.value() : found.name();
        }
    }

    /** What cannot be done so is shown again as it was typed, with the reason. */
    @PostMapping
    ModelAndView handOver(
            @PathVariable HouseholdId household,
            @RequestParam(name = "chi-bo") UnitId cell,
            @ModelAttribute OrdinaryTick tick,
            @Valid @ModelAttribute(HANDED) HandOverForm form,
            BindingResult errors,
            Model model) {
        return Submission.of(errors)
                .trying(() -> duties.handOver(household, form.of(tick)))
                .leadsTo("redirect:/chi-bo/ho/" + household + "?chi-bo=" + cell)
                .orShowsAgain(
                        () -> {
                            tick.offer(model, errors);
                            return page(household, cell, form, model);
                        });
    }
}
