package vn.phutrachho.assignment.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.assignment.report.ReportDesk;
import vn.phutrachho.assignment.report.TypedEntry;
import vn.phutrachho.assignment.report.command.ReportRefusal;
import vn.phutrachho.assignment.report.view.FindReports;
import vn.phutrachho.assignment.report.view.MonthInCharge;
import vn.phutrachho.assignment.report.web.ReportDrafts.Draft;
import vn.phutrachho.assignment.report.web.ReportDrafts.Whose;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.TypedDates;

/**
 * A monthly report as a form, for its member and for whoever writes down what a member told: saved
 * as it is typed, sent once, corrected beside the first.
 */
@Component
class ReportForm {
    private final ReportDesk desk;
    private final ReportDrafts drafts;
    private final Writers writers;
    private final FindCalendar calendar;
    private final Today today;
    private final TypedDates dates;

    ReportForm(
            ReportDesk desk,
            ReportDrafts drafts,
            Writers writers,
            FindCalendar calendar,
            Today today) {
        this.desk = desk;
        this.drafts = drafts;
        this.writers = writers;
        this.calendar = calendar;
        this.today = today;
        this.dates = new TypedDates(today::get);
    }

    /**
     * A report that somebody writes.
     *
     * @param teller who told it by word of mouth; absent for one's own
     */
    record Writing(YearMonth month, @Nullable Teller teller) {
        static Writing own(YearMonth month) {
            return new Writing(month, null);
        }

        /** Where the form stands. */
        String path() {
            return teller == null
                    ? "/bao-cao/" + month
                    : "/chi-bo/bao-cao/" + month + "/" + teller.member();
        }

        private @Nullable MemberId of() {
            return teller == null ? null : teller.member();
        }

        private Whose draft(MonthInCharge found) {
            return new Whose(
                    FindReports.idOf(found.member(), month),
                    teller == null ? null : teller.toldTo());
        }
    }

    /**
     * Somebody who tells their report by word of mouth.
     *
     * @param toldTo the account that writes it down
     */
    record Teller(MemberId member, String name, AccountId toldTo) {}

    /**
     * What came with the form.
     *
     * @param act to send it, to keep it, to drop it, or to write down what a household said
     * @param version of the report that the person saw; absent where the form does not say
     */
    record Posted(MultiValueMap<String, String> fields, String act, @Nullable Integer version) {}

    /** The form, with what was typed or sent before. */
    String show(Writing writing, @Nullable HouseholdId open, boolean justSent, Model model) {
        MonthInCharge found = desk.month(writing.of(), writing.month());
        Optional<Draft> draft = drafts.find(writing.draft(found));
        model.addAttribute("justSent", justSent);
        model.addAttribute("changed", draft.filter(d -> isBehind(d.version(), found)).isPresent());
        return page(writing, found, sheet(found, draft), open, model);
    }

    private ReportSheet sheet(MonthInCharge found, Optional<Draft> draft) {
        if (draft.isPresent()) {
            return ReportSheet.saved(draft.get().fields(), dates);
        }
        return found.report() != null && found.sent()
                ? ReportSheet.sent(found.report(), dates)
                : ReportSheet.saved(Map.of(), dates);
    }

    /** Keeps what is typed; the page asks for it by itself. */
    String keep(Writing writing, Posted posted, Model model) {
        MonthInCharge found = desk.month(writing.of(), writing.month());
        ReportSheet sheet = ReportSheet.typed(posted.fields(), found, dates);
        model.addAttribute("savedAt", save(writing, found, sheet, posted));
        return "report/month :: saved";
    }

    /** Sends or corrects the report, or writes down what was heard in a household. */
    ModelAndView act(Writing writing, Posted posted, Model model) {
        MonthInCharge found = desk.month(writing.of(), writing.month());
        if (posted.act().equals("bo")) {
            drafts.forget(writing.draft(found));
            return new ModelAndView("redirect:" + writing.path());
        }
        ReportSheet sheet = ReportSheet.typed(posted.fields(), found, dates);
        save(writing, found, sheet, posted);
        sheet.noteLegal(found.households());
        model.addAttribute("changed", isBehind(seen(posted, found), found));
        try {
            if (posted.act().startsWith("nghe-")) {
                return hear(writing, found, sheet, posted, model);
            }
            return posted.act().equals("gui")
                    ? send(writing, found, sheet, posted, model)
                    : later(writing, found, sheet, model);
        } catch (ReportRefusal.OfEntry refused) {
            sheet.refused(refused);
            return again(writing, found, sheet, model);
        }
    }

    private Instant save(Writing writing, MonthInCharge found, ReportSheet sheet, Posted posted) {
        return drafts.save(
                writing.draft(found), sheet.kept(found.households()), seen(posted, found));
    }

    private static int seen(Posted posted, MonthInCharge found) {
        return posted.version() == null ? found.version() : posted.version();
    }

    /** Somebody else has sent or corrected it since: nobody writes over what they have not seen. */
    private static boolean isBehind(int seen, MonthInCharge found) {
        return seen != found.version();
    }

    private ModelAndView later(
            Writing writing, MonthInCharge found, ReportSheet sheet, Model model) {
        return sheet.wrong()
                ? again(writing, found, sheet, model)
                : new ModelAndView("redirect:" + writing.path());
    }

    private ModelAndView send(
            Writing writing, MonthInCharge found, ReportSheet sheet, Posted posted, Model model) {
        List<TypedEntry> entries = sheet.entries(found);
        if (sheet.wrong() || isBehind(seen(posted, found), found)) {
            return again(writing, found, sheet, model);
        }
        if (found.sent()) {
            desk.correct(writing.of(), found.month(), entries);
        } else {
            desk.send(writing.of(), found.month(), entries);
        }
        drafts.forget(writing.draft(found));
        return new ModelAndView("redirect:" + writing.path() + "?da-gui=true");
    }

    private ModelAndView hear(
            Writing writing, MonthInCharge found, ReportSheet sheet, Posted posted, Model model) {
        HouseholdId household = new HouseholdId(posted.act().substring(5));
        Optional<ReportDesk.HeardWords> heard =
                sheet.heard(household, desk.offered(), lastOf(found.month()));
        if (heard.isEmpty()) {
            return again(writing, found, sheet, model);
        }
        desk.hear(writing.of(), found.month(), heard.get());
        sheet.forgetHeard(household);
        save(writing, found, sheet, posted);
        return new ModelAndView(
                "redirect:" + writing.path() + "?ho=" + household + "#ho-" + household);
    }

    /** Today, or the month's last day once it is over: what is told late was heard in it. */
    private LocalDate lastOf(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return end.isBefore(today.get()) ? end : today.get();
    }

    private ModelAndView again(
            Writing writing, MonthInCharge found, ReportSheet sheet, Model model) {
        HouseholdId open = sheet.firstWrong(found).orElse(null);
        ModelAndView page = new ModelAndView(page(writing, found, sheet, open, model));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String page(
            Writing writing,
            MonthInCharge found,
            ReportSheet sheet,
            @Nullable HouseholdId open,
            Model model) {
        model.addAttribute("path", writing.path());
        model.addAttribute("teller", writing.teller());
        model.addAttribute("found", found);
        model.addAttribute("writer", writer(found));
        model.addAttribute("sheet", sheet);
        model.addAttribute("open", open == null ? firstUntold(found, sheet) : open);
        model.addAttribute("due", calendar.from(today.get()).until(found.lastDay()));
        model.addAttribute("themes", WorkTheme.values());
        model.addAttribute("reasons", NotVisitedReason.values());
        model.addAttribute("kinds", GrievanceKind.values());
        model.addAttribute("topics", desk.themes());
        drafts.find(writing.draft(found))
                .ifPresent(d -> model.addAttribute("savedAt", d.savedAt()));
        return "report/month";
    }

    /** Who wrote it as it stands for its member; nothing where the member did. */
    private @Nullable String writer(MonthInCharge found) {
        if (found.report() == null) {
            return null;
        }
        Writers.Known known = writers.of(List.of(found.report()));
        return found.report().correctedBy() == null
                ? known.sent(found.report())
                : known.corrected(found.report());
    }

    private static @Nullable HouseholdId firstUntold(MonthInCharge found, ReportSheet sheet) {
        return found.households().stream().filter(h -> !sheet.told(h)).findFirst().orElse(null);
    }
}
