package vn.phutrachho.reporting.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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

    private final FigureBoard board;
    private final Access access;
    private final Today today;
    private final Views views;
    private final EventLog ledger;
    private final GroupingOriginProjection origins;
    private final AtomicReference<@Nullable ShapeAt> cached = new AtomicReference<>();

    private final AtomicReference<Fresh> fresh = new AtomicReference<>(new Fresh(0, Instant.EPOCH));

    /** When the event of the ledger at the position was recorded. */
    private record Fresh(long position, Instant at) {}

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

    private LocalDate day(Question question, Lines lines) {
        return lines == Lines.THEN ? question.asOn() : today.get();
    }

    /**
     * How fresh figures are: recording time of the last event of the ledger in the view that is
     * least far. What this service decided itself makes no figure any fresher.
     */
    public Instant asOf() {
        long position =
                board.places().stream()
                        .mapToLong(vn.phutrachho.projections.Place::inbox)
                        .min()
                        .orElse(0);
        Fresh known = fresh.get();
        if (known.position() != position) {
            known = new Fresh(position, recordedAt(position));
            fresh.set(known);
        }
        return known.at();
    }

    private Instant recordedAt(long position) {
        return ledger.read(position - 1, 1).stream()
                .map(stored -> stored.event().recordedAt())
                .findFirst()
                .orElse(Instant.EPOCH);
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
            List<Unit> cells =
                    shape.tree().all().stream()
                            .filter(known -> known.kind() == UnitKind.CELL)
                            .filter(cell -> boundaries.counts(cell.id(), unit))
                            .toList();
            Map<UnitId, Figures> ofCells = new HashMap<>();
            Figures whole = Figures.NONE;
            for (Unit cell : cells) {
                Figures figures = figures(cell).answer(question);
                ofCells.put(cell.id(), figures);
                whole = whole.plus(figures);
            }
            return new Dashboard(
                    named(unit, whole),
                    path(unit),
                    question.asOn(),
                    question.asKnown(),
                    lines,
                    question.month(),
                    trend(cells),
                    branches(unit, boundaries, ofCells),
                    isCell(unit) ? List.of() : themes(cells),
                    asOf);
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
            Set<UnitId> ids = beneath.stream().map(Unit::id).collect(toSet());
            Map<UnitId, Figures> sums = new HashMap<>();
            ofCells.forEach(
                    (cell, figures) ->
                            boundaries
                                    .branch(cell, ids)
                                    .ifPresent(at -> sums.merge(at, figures, Figures::plus)));
            return beneath.stream()
                    .map(at -> named(at.id(), sums.getOrDefault(at.id(), Figures.NONE)))
                    .sorted(comparing(UnitFigures::name))
                    .toList();
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
