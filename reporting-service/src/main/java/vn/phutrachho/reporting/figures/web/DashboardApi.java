package vn.phutrachho.reporting.figures.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.reporting.figures.Commune;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.Figure;
import vn.phutrachho.reporting.figures.Figures;
import vn.phutrachho.reporting.figures.FindCommune;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.MonthFigures;
import vn.phutrachho.reporting.figures.Question;
import vn.phutrachho.reporting.figures.Sight;
import vn.phutrachho.reporting.figures.ThemeFigures;
import vn.phutrachho.reporting.figures.view.PlanState;

/** The figures for programs: the same as the pages show, for the same people. */
@RestController
@RequestMapping("/api/dashboard")
class DashboardApi {
    private static final Role[] LOOKERS = {
        Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR, Role.COMMUNE_OFFICER
    };

    private final Access access;
    private final Sight sight;
    private final FindFigures figures;
    private final FindCommune communes;
    private final Today today;
    private final MessageSource messages;
    private final FindThemes themes;

    DashboardApi(
            Access access,
            Sight sight,
            FindFigures figures,
            FindCommune communes,
            Today today,
            MessageSource messages,
            FindThemes themes) {
        this.access = access;
        this.sight = sight;
        this.figures = figures;
        this.communes = communes;
        this.today = today;
        this.messages = messages;
        this.themes = themes;
    }

    /** A unit and its figures by their codes. */
    record UnitAnswer(
            UnitId id,
            String name,
            @Nullable UnitKind kind,
            Dashboard.@Nullable Place grouping,
            Map<String, FigureAnswer> figures) {
        static UnitAnswer of(UnitFigures unit) {
            return new UnitAnswer(
                    unit.unit(),
                    unit.name(),
                    unit.kind(),
                    unit.formerDistrict(),
                    byCode(unit.figures()));
        }

        private static Map<String, FigureAnswer> byCode(Figures figures) {
            return Arrays.stream(Figure.values())
                    .map(figure -> FigureAnswer.of(figure, figures))
                    .collect(
                            toMap(
                                    FigureAnswer::code,
                                    answer -> answer,
                                    (one, _) -> one,
                                    LinkedHashMap::new));
        }
    }

    /**
     * A dashboard.
     *
     * @param asOf recording time of the newest event that is counted in
     */
    record DashboardAnswer(
            UnitAnswer unit,
            List<Dashboard.Place> path,
            LocalDate on,
            LocalDate known,
            Lines boundaries,
            YearMonth month,
            Instant asOf,
            List<MonthFigures> trend,
            List<UnitAnswer> units,
            List<ThemeAnswer> themes) {}

    /**
     * What was said about a theme.
     *
     * @param name what it is called today, in the person's language
     * @param heard this year
     * @param open not at their end
     */
    record ThemeAnswer(Theme theme, String name, int heard, int open) {}

    /** What a figure means and what it is counted from. */
    record Definition(
            String code,
            String name,
            String definition,
            Figure.Shown shown,
            List<String> events,
            Instant asOf) {}

    /** A cell of the commune, by the facts of the duty. */
    record CellAnswer(
            UnitAnswer unit,
            @Nullable PlanState plan,
            List<YearMonth> openMonths,
            boolean needsLook) {}

    /** The cells of a commune, worst first. */
    record CommuneAnswer(
            UnitAnswer unit,
            LocalDate day,
            YearMonth month,
            Instant asOf,
            List<CellAnswer> cells) {}

    /** The figures of a unit and of those directly beneath it. */
    @GetMapping
    DashboardAnswer dashboard(
            @RequestParam @Nullable UnitId unit,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable LocalDate known,
            @RequestParam(defaultValue = "THEN") Lines boundaries) {
        Caller caller = access.caller();
        UnitId asked = unit == null ? sight.home(caller, LOOKERS) : unit;
        sight.demand(caller, asked, LOOKERS);
        LocalDate asOn = on == null ? today.get() : on;
        LocalDate asKnown = known == null ? today.get() : known;
        return answer(figures.dashboard(asked, new Question(asOn, asKnown), boundaries));
    }

    /** What each figure means, in the person's language. */
    @GetMapping("/definitions")
    List<Definition> definitions(Locale locale) {
        access.caller().requireAny(LOOKERS);
        Instant asOf = figures.asOf();
        return Arrays.stream(Figure.values())
                .map(figure -> definition(figure, asOf, locale))
                .toList();
    }

    /** A commune's cells today. */
    @GetMapping("/communes/{commune}")
    CommuneAnswer commune(@PathVariable UnitId commune) {
        sight.demand(access.caller(), commune, LOOKERS);
        Commune found = communes.today(commune);
        return new CommuneAnswer(
                UnitAnswer.of(found.unit()),
                found.day(),
                found.month(),
                found.asOf(),
                found.cells().stream()
                        .map(
                                cell ->
                                        new CellAnswer(
                                                UnitAnswer.of(cell.unit()),
                                                cell.plan(),
                                                cell.openMonths(),
                                                cell.needsLook()))
                        .toList());
    }

    private ThemeAnswer answer(ThemeFigures about) {
        return new ThemeAnswer(
                about.theme(), themes.name(about.theme()), about.heard(), about.open());
    }

    private DashboardAnswer answer(Dashboard dashboard) {
        return new DashboardAnswer(
                UnitAnswer.of(dashboard.unit()),
                dashboard.path(),
                dashboard.asOn(),
                dashboard.asKnown(),
                dashboard.boundaries(),
                dashboard.month(),
                dashboard.asOf(),
                dashboard.trend(),
                dashboard.units().stream().map(UnitAnswer::of).toList(),
                dashboard.themes().stream().map(this::answer).toList());
    }

    private Definition definition(Figure figure, Instant asOf, Locale locale) {
        return new Definition(
                figure.code(),
                messages.getMessage("figure." + figure.code(), new Object[] {""}, locale),
                messages.getMessage("figure." + figure.code() + ".definition", null, locale),
                figure.shown(),
                figure.sources(),
                asOf);
    }
}
