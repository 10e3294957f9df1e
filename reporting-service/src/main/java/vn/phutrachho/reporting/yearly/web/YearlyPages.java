package vn.phutrachho.reporting.yearly.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.documents.DraftWriter;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Submission;
import vn.phutrachho.reporting.yearly.FindYearlyReport;
import vn.phutrachho.reporting.yearly.YearFigure;
import vn.phutrachho.reporting.yearly.YearlyReport;

/** What a year brought: to be read, checked, and taken away (M6.3). */
@Controller
@RequestMapping("/bao-cao-nam")
class YearlyPages {
    private static final String PAGE = "yearly/report";

    private final Access access;
    private final FindYearlyReport reports;
    private final YearTables tables;
    private final YearDraft draft;
    private final DraftWriter writer;

    YearlyPages(
            Access access,
            FindYearlyReport reports,
            YearTables tables,
            YearDraft draft,
            DraftWriter writer) {
        this.access = access;
        this.reports = reports;
        this.tables = tables;
        this.draft = draft;
        this.writer = writer;
    }

    /**
     * What the address of the page says beside the unit; its names are Vietnamese there.
     *
     * @param nam the year; today's where none is named
     * @param known what was recorded at the end of that day counts
     */
    record Asked(
            @BindParam("nam") @Nullable Integer nam,
            @BindParam("da-biet") @Nullable LocalDate known) {
        int year(LocalDate today) {
            return nam == null ? today.getYear() : nam;
        }
    }

    @GetMapping
    ModelAndView home(
            @ModelAttribute("form") Asked asked, BindingResult errors, Model model, Locale locale) {
        return page(reports.home(access.caller()), asked, errors, model, locale);
    }

    @GetMapping("/{at}")
    ModelAndView page(
            @PathVariable UnitId at,
            @ModelAttribute("form") Asked asked,
            BindingResult errors,
            Model model,
            Locale locale) {
        Caller caller = access.caller();
        return Submission.of(errors)
                .trying(
                        () ->
                                show(
                                        caller,
                                        at,
                                        asked.year(caller.today()),
                                        asked.known(),
                                        model,
                                        locale))
                .leadsTo(PAGE)
                .orShowsAgain(
                        () -> {
                            show(caller, at, caller.today().getYear(), null, model, locale);
                            return PAGE;
                        });
    }

    private void show(
            Caller caller,
            UnitId at,
            int year,
            @Nullable LocalDate known,
            Model model,
            Locale locale) {
        model.addAttribute("report", reports.of(caller, at, year, known));
        model.addAttribute("years", years(caller.today()));
        model.addAttribute("clauses", YearFigure.CLAUSES);
        model.addAttribute("shown", YearTables.BESIDE_A_UNIT);
        model.addAttribute("words", tables.in(locale));
    }

    private static List<Choice> years(LocalDate today) {
        return IntStream.rangeClosed(FindYearlyReport.FIRST_YEAR, today.getYear())
                .mapToObj(Integer::toString)
                .map(year -> new Choice(year, year))
                .toList()
                .reversed();
    }

    /** All its figures, with what they mean, as a workbook. */
    @GetMapping("/{at}/xuat.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable UnitId at, @ModelAttribute Asked asked, Locale locale) {
        YearlyReport report = report(at, asked);
        return tables.in(locale).workbook(report).answer(name(report));
    }

    /** What the unit reports upwards, as a draft. */
    @GetMapping("/{at}/du-thao.docx")
    ResponseEntity<byte[]> document(@PathVariable UnitId at, @ModelAttribute Asked asked) {
        Caller caller = access.caller();
        YearlyReport report = report(at, asked);
        return writer.answer(draft.of(report, caller.tree(), caller.today()), name(report));
    }

    private YearlyReport report(UnitId at, Asked asked) {
        Caller caller = access.caller();
        return reports.of(caller, at, asked.year(caller.today()), asked.known());
    }

    private static String name(YearlyReport report) {
        return "bao-cao-nam-%d-%s-%s".formatted(report.year(), report.unit(), report.known());
    }
}
