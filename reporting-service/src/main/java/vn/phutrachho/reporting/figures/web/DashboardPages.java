package vn.phutrachho.reporting.figures.web;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Choice;
import vn.phutrachho.kit.web.Paging;
import vn.phutrachho.kit.web.SearchKey;
import vn.phutrachho.kit.web.Todo;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.Figures;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.Question;
import vn.phutrachho.reporting.figures.Sight;

/** The dashboard of a province, a district or a grouping, and the way down to the cell. */
@Controller
@RequestMapping("/bang-dieu-hanh")
class DashboardPages {
    private static final Role[] LOOKERS = {
        Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR
    };
    private static final int ROWS = 30;

    private final Access access;
    private final Sight sight;
    private final FindFigures figures;
    private final Today today;
    private final MessageSource messages;
    private final FindThemes themes;

    DashboardPages(
            Access access,
            Sight sight,
            FindFigures figures,
            Today today,
            MessageSource messages,
            FindThemes themes) {
        this.access = access;
        this.sight = sight;
        this.figures = figures;
        this.today = today;
        this.messages = messages;
        this.themes = themes;
    }

    /** What the address of the page says beside the unit; its names are Vietnamese there. */
    record Asked(
            @BindParam("tinh-den") @Nullable LocalDate asOn,
            @BindParam("da-biet") @Nullable LocalDate known,
            @BindParam("ranh-gioi") @Nullable String lines,
            @BindParam("xep") @Nullable String order,
            @BindParam("tim") @Nullable String typed,
            @BindParam("trang") @Nullable Integer page) {

        Lines boundaries() {
            return "nay".equals(lines) ? Lines.NOW : Lines.THEN;
        }

        List<UnitFigures> rows(List<UnitFigures> units) {
            List<UnitFigures> sorted = Order.of(order).sort(units);
            return typed == null || typed.isBlank()
                    ? sorted
                    : sorted.stream().filter(u -> SearchKey.found(typed, u.name())).toList();
        }
    }

    @GetMapping
    String home(@ModelAttribute Asked asked, Model model, Locale locale) {
        return page(sight.home(access.caller(), LOOKERS), asked, model, locale);
    }

    @GetMapping("/{at}")
    String page(@PathVariable UnitId at, @ModelAttribute Asked asked, Model model, Locale locale) {
        Caller caller = access.caller();
        Dashboard dashboard = dashboard(caller, at, asked);
        List<UnitFigures> rows = asked.rows(dashboard.units());
        Integer page = asked.page();
        Paging paging = new Paging(page == null ? 1 : page, ROWS, rows.size());
        List<UnitFigures> shown = part(rows, paging);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute("asked", at);
        model.addAttribute("seen", seen(caller, dashboard, shown));
        model.addAttribute("lines", asked.boundaries() == Lines.NOW ? "nay" : "truoc");
        model.addAttribute("lineChoices", lineChoices(locale));
        model.addAttribute("tiles", Tile.of(dashboard.unit().figures()));
        model.addAttribute("todos", todos(at, dashboard.unit().figures(), locale));
        model.addAttribute("sorted", Order.of(asked.order()).value());
        model.addAttribute("orders", orders(locale));
        model.addAttribute("typed", asked.typed());
        model.addAttribute("units", shown);
        model.addAttribute("paging", paging);
        model.addAttribute("homes", homes(caller));
        model.addAttribute("stepsIn", isOfficer(caller));
        return "figures/dashboard";
    }

    /** What is on the screen, as a spreadsheet. */
    @GetMapping("/{at}/xuat.{form}")
    ResponseEntity<byte[]> export(
            @PathVariable UnitId at,
            @PathVariable String form,
            @ModelAttribute Asked asked,
            Locale locale) {
        Dashboard dashboard = dashboard(access.caller(), at, asked);
        return FigureSheet.of(
                        dashboard, asked.rows(dashboard.units()), themes::name, messages, locale)
                .answer("bang-dieu-hanh-%s-%s".formatted(at, dashboard.asOn()), form);
    }

    private Dashboard dashboard(Caller caller, UnitId unit, Asked asked) {
        sight.demand(caller, unit, LOOKERS);
        LocalDate asOn = asked.asOn();
        LocalDate known = asked.known();
        Question question =
                new Question(
                        asOn == null ? today.get() : asOn, known == null ? today.get() : known);
        return figures.dashboard(unit, question, asked.boundaries());
    }

    /** Of the units that the page could lead to beside those beneath: what opens to the person. */
    private Set<UnitId> seen(Caller caller, Dashboard dashboard, List<UnitFigures> shown) {
        return Stream.concat(
                        dashboard.path().stream(),
                        shown.stream().map(UnitFigures::formerDistrict).filter(Objects::nonNull))
                .map(Dashboard.Place::unit)
                .distinct()
                .filter(unit -> sight.sees(caller, unit, LOOKERS))
                .collect(toSet());
    }

    private static List<UnitFigures> part(List<UnitFigures> rows, Paging paging) {
        return rows.stream().skip(paging.skip()).limit(paging.size()).toList();
    }

    /** Other units that the person may open the page on. */
    private List<Dashboard.Place> homes(Caller caller) {
        return sight.homes(caller, LOOKERS).stream()
                .map(home -> new Dashboard.Place(home, caller.tree().name(home, caller.today())))
                .toList();
    }

    private List<Todo> todos(UnitId unit, Figures figures, Locale locale) {
        return List.of(
                        todo(unit, figures.overdue(), "overdue", Order.OVERDUE, locale),
                        todo(unit, figures.withoutPlan(), "no-plan", Order.PLANS, locale),
                        todo(unit, figures.monthsOpen(), "months", Order.MONTHS, locale),
                        todo(unit, figures.uncovered(), "uncovered", Order.COVERAGE, locale))
                .stream()
                .filter(todo -> todo.number() > 0)
                .toList();
    }

    private Todo todo(UnitId unit, int number, String what, Order order, Locale locale) {
        return new Todo(
                number,
                text("dashboard.todo." + what, locale),
                text("dashboard.todo." + what + ".why", locale),
                null,
                text("dashboard.todo.see", locale),
                "/bang-dieu-hanh/%s?xep=%s#dong".formatted(unit, order.value()));
    }

    /** Whoever is told of reminders; an auditor only looks. */
    private static boolean isOfficer(Caller caller) {
        return caller.has(Role.PROVINCE_OFFICER) || caller.has(Role.DISTRICT_OFFICER);
    }

    private List<Choice> lineChoices(Locale locale) {
        return List.of(
                new Choice("truoc", text("dashboard.lines.then", locale)),
                new Choice("nay", text("dashboard.lines.now", locale)));
    }

    private List<Choice> orders(Locale locale) {
        return Arrays.stream(Order.values())
                .map(order -> new Choice(order.value(), text(header(order), locale)))
                .toList();
    }

    static String header(Order order) {
        return "dashboard.column." + order.value();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
