package vn.phutrachho.assignment.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.assignment.report.web.ReportForm.Posted;
import vn.phutrachho.assignment.report.web.ReportForm.Writing;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.kit.time.Today;

/** The member's own monthly report. */
@Controller
class ReportPages {
    private static final int DAYS_FOR_LAST_MONTH = 10;

    private final ReportDesk desk;
    private final ReportForm form;
    private final Today today;

    ReportPages(ReportDesk desk, ReportForm form, Today today) {
        this.desk = desk;
        this.form = form;
        this.today = today;
    }

    /** The month that somebody who writes a report today most likely means. */
    @GetMapping("/bao-cao")
    String now() {
        LocalDate day = today.get();
        YearMonth month = YearMonth.from(day);
        YearMonth last = month.minusMonths(1);
        boolean early = day.getDayOfMonth() <= DAYS_FOR_LAST_MONTH;
        MonthInCharge before = desk.month(null, last);
        boolean owed = early && !before.charges().isEmpty() && !before.sent();
        return "redirect:/bao-cao/" + (owed ? last : month);
    }

    @GetMapping("/bao-cao/{month}")
    String show(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable HouseholdId ho,
            @RequestParam(name = "da-gui", defaultValue = "false") boolean justSent,
            Model model) {
        return form.show(Writing.own(month), ho, justSent, model);
    }

    @PostMapping("/bao-cao/{month}/nhap")
    String keep(
            @PathVariable YearMonth month,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "ban", required = false) @Nullable Integer version,
            Model model) {
        return form.keep(Writing.own(month), new Posted(fields, "luu", version), model);
    }

    @PostMapping("/bao-cao/{month}")
    ModelAndView act(
            @PathVariable YearMonth month,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "lam", defaultValue = "luu") String act,
            @RequestParam(name = "ban", required = false) @Nullable Integer version,
            Model model) {
        return form.act(Writing.own(month), new Posted(fields, act, version), model);
    }
}
