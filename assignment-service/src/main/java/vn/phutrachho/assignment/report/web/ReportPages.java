package vn.phutrachho.assignment.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.TypedEntry;
import vn.phutrachho.assignment.report.command.ReportRefusal;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.TypedDates;

/** The member's monthly report: saved as it is typed, sent once, corrected beside the first. */
@Controller
class ReportPages {
    private static final int DAYS_FOR_LAST_MONTH = 10;

    private final ReportDesk desk;
    private final ReportDrafts drafts;
    private final FindCalendar calendar;
    private final Today today;
    private final TypedDates dates;

    ReportPages(ReportDesk desk, ReportDrafts drafts, FindCalendar calendar, Today today) {
        this.desk = desk;
        this.drafts = drafts;
        this.calendar = calendar;
        this.today = today;
        this.dates = new TypedDates(today::get);
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
        MonthInCharge found = desk.month(null, month);
        model.addAttribute("justSent", justSent);
        return page(found, sheet(found), ho, model);
    }

    private ReportSheet sheet(MonthInCharge found) {
        Optional<ReportDrafts.Draft> draft = drafts.find(idOf(found));
        if (draft.isPresent()) {
            return ReportSheet.saved(draft.get().fields(), dates);
        }
        return found.report() != null && found.sent()
                ? ReportSheet.sent(found.report(), dates)
                : ReportSheet.saved(Map.of(), dates);
    }

    /** Keeps what is typed; the page asks for it by itself. */
    @PostMapping("/bao-cao/{month}/nhap")
    String keep(
            @PathVariable YearMonth month,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        MonthInCharge found = desk.month(null, month);
        ReportSheet sheet = ReportSheet.typed(form, found, dates);
        model.addAttribute("savedAt", drafts.save(idOf(found), sheet.kept(found.households())));
        return "report/month :: saved";
    }

    /** Sends or corrects the report, or writes down what was heard in a household. */
    @PostMapping("/bao-cao/{month}")
    ModelAndView act(
            @PathVariable YearMonth month,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "luu") String lam,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Model model) {
        MonthInCharge found = desk.month(null, month);
        ReportSheet sheet = ReportSheet.typed(form, found, dates);
        drafts.save(idOf(found), sheet.kept(found.households()));
        sheet.noteLegal(found.households());
        try {
            if (lam.startsWith("nghe-")) {
                return hear(found, sheet, new HouseholdId(lam.substring(5)), key, model);
            }
            return lam.equals("gui") ? send(found, sheet, model) : later(found, sheet, model);
        } catch (ReportRefusal.OfEntry refused) {
            sheet.refused(refused);
            return again(found, sheet, model);
        }
    }

    private ModelAndView later(MonthInCharge found, ReportSheet sheet, Model model) {
        return sheet.wrong()
                ? again(found, sheet, model)
                : new ModelAndView("redirect:/bao-cao/" + found.month());
    }

    private ModelAndView send(MonthInCharge found, ReportSheet sheet, Model model) {
        List<TypedEntry> entries = sheet.entries(found);
        if (sheet.wrong()) {
            return again(found, sheet, model);
        }
        if (found.sent()) {
            desk.correct(null, found.month(), entries);
        } else {
            desk.send(null, found.month(), entries);
        }
        drafts.forget(idOf(found));
        return new ModelAndView("redirect:/bao-cao/" + found.month() + "?da-gui=true");
    }

    private ModelAndView hear(
            MonthInCharge found,
            ReportSheet sheet,
            HouseholdId household,
            String key,
            Model model) {
        Optional<ReportDesk.HeardWords> heard =
                sheet.heard(household, desk.offered(), lastOf(found.month()));
        if (heard.isEmpty()) {
            return again(found, sheet, model);
        }
        desk.hear(null, found.month(), heard.get(), key);
        sheet.forgetHeard(household);
        drafts.save(idOf(found), sheet.kept(found.households()));
        return new ModelAndView(
                "redirect:/bao-cao/" + found.month() + "?ho=" + household + "#ho-" + household);
    }

    /** Today, or the month's last day once it is over: what is told late was heard in it. */
    private LocalDate lastOf(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return end.isBefore(today.get()) ? end : today.get();
    }

    private ModelAndView again(MonthInCharge found, ReportSheet sheet, Model model) {
        HouseholdId open = sheet.firstWrong(found).orElse(null);
        ModelAndView page = new ModelAndView(page(found, sheet, open, model));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String page(
            MonthInCharge found, ReportSheet sheet, @Nullable HouseholdId open, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("sheet", sheet);
        model.addAttribute("open", open == null ? firstUntold(found, sheet) : open);
        model.addAttribute("due", calendar.from(today.get()).until(found.lastDay()));
        model.addAttribute("themes", WorkTheme.values());
        model.addAttribute("reasons", NotVisitedReason.values());
        model.addAttribute("kinds", GrievanceKind.values());
        model.addAttribute("topics", desk.themes());
        drafts.find(idOf(found)).ifPresent(d -> model.addAttribute("savedAt", d.savedAt()));
        return "report/month";
    }

    private static @Nullable HouseholdId firstUntold(MonthInCharge found, ReportSheet sheet) {
        return found.households().stream().filter(h -> !sheet.told(h)).findFirst().orElse(null);
    }

    private static ReportId idOf(MonthInCharge found) {
        return FindReports.idOf(found.member(), found.month());
    }
}
