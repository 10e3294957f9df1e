package vn.phutrachho.reporting.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.Commune.Cell;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.view.CellDuty;
import vn.phutrachho.reporting.figures.view.CellDuty.PlanStep;
import vn.phutrachho.reporting.figures.view.CellDutyProjection;
import vn.phutrachho.reporting.figures.view.PlanState;

/** A commune's cells today, worst first by the duty's own facts. */
@Component
public final class FindCommune {
    private static final int MONTHS = 12;

    /** No plan, grievances overdue, months not closed, reports late, households with nobody. */
    private static final Comparator<Cell> WORST_FIRST =
            comparing(Cell::hasPlan)
                    .thenComparing(comparingInt((Cell c) -> c.figures().overdue()).reversed())
                    .thenComparing(comparingInt((Cell c) -> c.openMonths().size()).reversed())
                    .thenComparing(comparingInt((Cell c) -> c.figures().reportsLate()).reversed())
                    .thenComparing(comparingInt((Cell c) -> c.figures().uncovered()).reversed())
                    .thenComparing(cell -> cell.unit().name());

    private final FindFigures figures;
    private final FigureBoard board;
    private final Views views;
    private final CellDutyProjection duties;
    private final Today today;

    public FindCommune(
            FindFigures figures,
            FigureBoard board,
            Views views,
            CellDutyProjection duties,
            Today today) {
        this.figures = figures;
        this.board = board;
        this.views = views;
        this.duties = duties;
        this.today = today;
    }

    public Commune today(UnitId commune) {
        LocalDate day = today.get();
        Question question = new Question(day, day);
        Dashboard dashboard = figures.dashboard(commune, question, Lines.THEN);
        Map<UnitId, CellCounts> counts = board.counts();
        Map<UnitId, CellDuty> plans = duties(dashboard.units());
        List<Cell> cells =
                dashboard.units().stream()
                        .map(unit -> cell(unit, plans.get(unit.unit()), counts, question))
                        .sorted(WORST_FIRST)
                        .toList();
        return new Commune(dashboard.unit(), day, question.month(), cells, dashboard.asOf());
    }

    private Map<UnitId, CellDuty> duties(List<UnitFigures> cells) {
        List<String> ids = cells.stream().map(cell -> cell.unit().value()).toList();
        return views.of(duties).findAll(ids).stream().collect(toMap(CellDuty::cell, duty -> duty));
    }

    private Cell cell(
            UnitFigures unit,
            @Nullable CellDuty duty,
            Map<UnitId, CellCounts> counts,
            Question question) {
        return new Cell(
                unit,
                duty == null ? null : plan(duty, question.asOn()),
                openMonths(unit.unit(), counts, question));
    }

    private static @Nullable PlanState plan(CellDuty duty, LocalDate day) {
        return duty.plans().stream()
                .filter(step -> step.year() == day.getYear() && !step.on().isAfter(day))
                .reduce((_, later) -> later)
                .map(PlanStep::state)
                .orElse(null);
    }

    /** Months of the last year in which members had households and that were never closed. */
    private List<YearMonth> openMonths(
            UnitId cell, Map<UnitId, CellCounts> counts, Question question) {
        return figures.shape().tree().find(cell).stream()
                .map(unit -> new CellFigures(unit, counts.get(cell)))
                .flatMap(
                        found ->
                                IntStream.rangeClosed(1 - MONTHS, 0)
                                        .mapToObj(question.month()::plusMonths)
                                        .map(month -> found.answer(month, question)))
                .filter(month -> month.expected() > 0 && month.closed() < month.due())
                .map(MonthFigures::month)
                .toList();
    }
}
