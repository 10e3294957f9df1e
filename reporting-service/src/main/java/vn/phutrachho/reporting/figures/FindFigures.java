package vn.phutrachho.reporting.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.Place;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.view.GroupingOriginProjection;

/** Answers questions about figures, for any unit, in both times, by the lines of then or now. */
@Component
public final class FindFigures {
    private static final int MONTHS = 12;
    private static final LedgerMark NOTHING_READ = new LedgerMark(0, "", Instant.EPOCH);

    private final FigureBoard board;
    private final Access access;
    private final Today today;
    private final Views views;
    private final EventLog ledger;
    private final GroupingOriginProjection origins;
    private final AtomicReference<@Nullable ShapeAt> cached = new AtomicReference<>();

    private final AtomicReference<LedgerMark> fresh = new AtomicReference<>(NOTHING_READ);

    private record ShapeAt(UnitTree tree, long changes, Shape shape) {}

    public FindFigures(
            FigureBoard board,
            Access access,
            Today today,
            Views views,
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog ledger,
            GroupingOriginProjection origins) {
        this.board = board;
        this.access = access;
        this.today = today;
        this.views = views;
        this.ledger = ledger;
        this.origins = origins;
    }

    public Dashboard dashboard(UnitId unit, Question question, Lines lines) {
        return new Answer(shape(), board.counts(), question, day(question, lines), lines)
                .dashboard(unit, asOf());
    }

    /** The shape of the province through time, made anew only when it has changed. */
    public Shape shape() {
        UnitTree tree = access.tree();
        long changes = views.named(origins.name()).changes();
        ShapeAt at = cached.get();
        if (at == null || at.tree() != tree || at.changes() != changes) {
            at = new ShapeAt(tree, changes, new Shape(tree, views.of(origins).all()));
            cached.set(at);
        }
        return at.shape();
    }

    /**
     * The figures of some months, as known on the question's day, whenever in the month's course or
     * after it things happened until the question's other day.
     *
     * @param boundaries day by whose boundaries cells are counted
     */
    public Months months(
            UnitId unit, Question question, LocalDate boundaries, List<YearMonth> months) {
        return new Answer(shape(), board.counts(), question, boundaries, Lines.THEN)
                .months(unit, months);
    }

    private LocalDate day(Question question, Lines lines) {
        return lines == Lines.THEN ? question.asOn() : today.get();
    }

    /**
     * How fresh figures are: recording time of the last event of the ledger in the view that is
     * least far. What this service decided itself makes no figure any fresher.
     */
    public Instant asOf() {
        return mark().recordedAt();
    }

    /** Up to where in the ledger figures are counted. */
    public LedgerMark mark() {
        long position =
                board.places().stream()
                        .mapToLong(vn.phutrachho.projections.Place::inbox)
                        .min()
                        .orElse(0);
        LedgerMark known = fresh.get();
        if (known.position() != position) {
            known = mark(position);
            fresh.set(known);
        }
        return known;
    }

    private LedgerMark mark(long position) {
        return ledger.read(position - 1, 1).stream()
                .map(
                        stored ->
                                new LedgerMark(
                                        position,
                                        HexFormat.of().formatHex(stored.commitHash()),
                                        stored.event().recordedAt()))
                .findFirst()
                .orElse(NOTHING_READ);
    }

    /** One dashboard being put together. */
    record Answer(
            Shape shape,
            Map<UnitId, CellCounts> counts,
            Question question,
            LocalDate day,
            Lines lines) {

        Dashboard dashboard(UnitId asked, Instant asOf) {
            UnitId unit = shape.asOn(asked, day);
            Boundaries boundaries = shape.on(day);
            List<Unit> counted = counted(unit, boundaries);
            Map<UnitId, Figures> ofEach = new HashMap<>();
            Figures whole = Figures.NONE;
            for (Unit each : counted) {
                Figures figures = figures(each).answer(question);
                ofEach.put(each.id(), figures);
                whole = whole.plus(figures);
            }
            return new Dashboard(
                    named(unit, whole),
                    path(unit),
                    question.asOn(),
                    question.asKnown(),
                    lines,
                    question.month(),
                    trend(counted),
                    branches(unit, boundaries, ofEach),
                    isCell(unit) ? List.of() : themes(counted),
                    asOf);
        }

        /** The cells that count for the unit, and whatever else has numbers. */
        private List<Unit> counted(UnitId unit, Boundaries boundaries) {
            return shape.tree().all().stream()
                    .filter(it -> it.kind() == UnitKind.CELL || counts.containsKey(it.id()))
                    .filter(it -> boundaries.counts(it.id(), unit))
                    .toList();
        }

        Months months(UnitId asked, List<YearMonth> months) {
            UnitId unit = shape.asOn(asked, day);
            Boundaries boundaries = shape.on(day);
            List<Unit> counted = counted(unit, boundaries);
            Map<UnitId, MonthSums> ofEach = new HashMap<>();
            for (Unit each : counted) {
                List<MonthFigures> ofMonths =
                        months.stream()
                                .map(month -> figures(each).answer(month, question))
                                .toList();
                ofEach.put(each.id(), MonthSums.of(ofMonths));
            }
            return new Months(
                    months.stream().map(month -> trend(counted, month)).toList(),
                    summed(boundaries.beneath(unit), boundaries, ofEach, MonthSums::plus));
        }

        /** At one cell, what its only confidential case is about would be read by all above. */
        private boolean isCell(UnitId unit) {
            return shape.tree().find(unit).filter(u -> u.kind() == UnitKind.CELL).isPresent();
        }

        private List<ThemeFigures> themes(List<Unit> cells) {
            Map<Theme, ThemeFigures> sums = new HashMap<>();
            cells.stream()
                    .flatMap(cell -> Stream.ofNullable(counts.get(cell.id())))
                    .flatMap(cell -> cell.byTheme(question).stream())
                    .forEach(theme -> sums.merge(theme.theme(), theme, ThemeFigures::plus));
            return sums.values().stream()
                    .filter(ThemeFigures::isAny)
                    .sorted(
                            comparingInt(ThemeFigures::open)
                                    .thenComparingInt(ThemeFigures::heard)
                                    .reversed()
                                    .thenComparing(theme -> theme.theme().value()))
                    .toList();
        }

        private CellFigures figures(Unit cell) {
            return new CellFigures(cell, counts.get(cell.id()));
        }

        private List<MonthFigures> trend(List<Unit> cells) {
            return IntStream.rangeClosed(1 - MONTHS, 0)
                    .mapToObj(question.month()::plusMonths)
                    .map(month -> trend(cells, month))
                    .toList();
        }

        private MonthFigures trend(List<Unit> cells, YearMonth month) {
            MonthFigures sum = new MonthFigures(month, 0, 0, 0, 0, 0);
            for (Unit cell : cells) {
                sum = sum.plus(figures(cell).answer(month, question));
            }
            return sum;
        }

        private List<UnitFigures> branches(
                UnitId unit, Boundaries boundaries, Map<UnitId, Figures> ofCells) {
            List<Unit> beneath = boundaries.beneath(unit);
            Map<UnitId, Figures> sums = summed(beneath, boundaries, ofCells, Figures::plus);
            return beneath.stream()
                    .map(at -> named(at.id(), sums.getOrDefault(at.id(), Figures.NONE)))
                    .sorted(comparing(UnitFigures::name))
                    .toList();
        }

        /** What is counted of cells, added up for the unit through which each of them counts. */
        private static <T> Map<UnitId, T> summed(
                List<Unit> beneath,
                Boundaries boundaries,
                Map<UnitId, T> ofCells,
                BinaryOperator<T> plus) {
            Set<UnitId> ids = beneath.stream().map(Unit::id).collect(toSet());
            Map<UnitId, T> sums = new HashMap<>();
            ofCells.forEach(
                    (cell, counted) ->
                            boundaries
                                    .branch(cell, ids)
                                    .ifPresent(at -> sums.merge(at, counted, plus)));
            return sums;
        }

        private UnitFigures named(UnitId unit, Figures figures) {
            Optional<Unit> known = shape.tree().find(unit);
            return new UnitFigures(
                    unit,
                    shape.tree().name(unit, day),
                    known.map(Unit::kind).orElse(null),
                    known.flatMap(this::grouping).orElse(null),
                    figures);
        }

        private Optional<Place> grouping(Unit unit) {
            return unit.groupings().stream()
                    .filter(m -> Boundaries.isOn(m, day))
                    .findFirst()
                    .map(m -> place(m.grouping()));
        }

        private List<Place> path(UnitId unit) {
            List<Place> path = new ArrayList<>();
            shape.tree().path(unit, day).forEach(at -> path.add(place(at)));
            return path;
        }

        private Place place(UnitId unit) {
            return new Place(unit, shape.tree().name(unit, day));
        }
    }
}
