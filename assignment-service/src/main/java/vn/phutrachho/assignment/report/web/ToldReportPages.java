package vn.phutrachho.assignment.report.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.report.web.ReportForm.Posted;
import vn.phutrachho.assignment.report.web.ReportForm.Teller;
import vn.phutrachho.assignment.report.web.ReportForm.Writing;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;

/** A member without a phone tells it by word of mouth, and the secretary writes it down. */
@Controller
@RequestMapping("/chi-bo/bao-cao/{month}/{member}")
class ToldReportPages {
    private final ReportForm form;
    private final FindInRegister register;
    private final Access access;

    ToldReportPages(ReportForm form, FindInRegister register, Access access) {
        this.form = form;
        this.register = register;
        this.access = access;
    }

    @GetMapping
    String show(
            @PathVariable YearMonth month,
            @PathVariable MemberId member,
            @RequestParam(required = false) @Nullable HouseholdId ho,
            @RequestParam(name = "da-gui", defaultValue = "false") boolean justSent,
            Model model) {
        return isOwn(member)
                ? "redirect:" + Writing.own(month).path()
                : form.show(told(month, member), ho, justSent, model);
    }

    @PostMapping("/nhap")
    String keep(
            @PathVariable YearMonth month,
            @PathVariable MemberId member,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "ban", required = false) @Nullable Integer version,
            Model model) {
        return form.keep(told(month, member), new Posted(fields, "luu", version), model);
    }

    @PostMapping
    ModelAndView act(
            @PathVariable YearMonth month,
            @PathVariable MemberId member,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "lam", defaultValue = "luu") String act,
            @RequestParam(name = "ban", required = false) @Nullable Integer version,
            Model model) {
        return form.act(told(month, member), new Posted(fields, act, version), model);
    }

    /** Nobody tells themselves: whoever asks for their own report gets it as their own. */
    private boolean isOwn(MemberId member) {
        return access.caller().member().filter(member::equals).isPresent();
    }

    private Writing told(YearMonth month, MemberId member) {
        if (isOwn(member)) {
            throw new AccessRefused();
        }
        CellMember known = register.member(member).orElseThrow(NotFound::new);
        return new Writing(month, new Teller(member, known.name(), access.caller().account()));
    }
}
