package vn.phutrachho.reporting.figures;

import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Place;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.view.CellDuty;
import vn.phutrachho.reporting.figures.view.CellDutyProjection;
import vn.phutrachho.reporting.figures.view.GrievanceCourse;
import vn.phutrachho.reporting.figures.view.GrievanceCourseProjection;
import vn.phutrachho.reporting.figures.view.MemberDuty;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;

/**
 * The numbers of all cells, held ready to be summed. A copy of the views: before each answer it
 * asks for what has changed since and works out the numbers of those cells anew, so it is never
 * behind them.
 */
@Component
public final class FigureBoard {
    /** Above so many changed cells it is cheaper to read everything. */
    private static final int MANY = 300;

    private final Views views;
    private final CellDutyProjection cellDuties;
    private final MemberDutyProjection memberDuties;
    private final GrievanceCourseProjection courses;
    private final Map<UnitId, CellCounts> counts = new ConcurrentHashMap<>();
    private final Map<String, Place> seen = new HashMap<>();
    private final ReentrantLock refreshing = new ReentrantLock();

    public FigureBoard(
            Views views,
            CellDutyProjection cellDuties,
            MemberDutyProjection memberDuties,
            GrievanceCourseProjection courses) {
        this.views = views;
        this.cellDuties = cellDuties;
        this.memberDuties = memberDuties;
        this.courses = courses;
    }

    /** The numbers by cell, as new as the views. */
    Map<UnitId, CellCounts> counts() {
        refreshing.lock();
        try {
            refresh();
        } finally {
            refreshing.unlock();
        }
        return counts;
    }

    /** How far all views have come that figures are counted from. */
    public List<Place> places() {
        return projections().map(this::place).toList();
    }

    private Stream<Projection<?>> projections() {
        return Stream.of(cellDuties, memberDuties, courses);
    }

    private Place place(Projection<?> projection) {
        return views.named(projection.name()).place();
    }

    private void refresh() {
        // places are read before documents: what is folded in between is read once more, not missed
        Map<String, Place> now =
                projections().collect(toMap(Projection::name, projection -> place(projection)));
        if (now.equals(seen)) {
            return;
        }
        boolean rebuilt = projections().anyMatch(p -> generation(seen, p) != generation(now, p));
        Set<UnitId> changed = rebuilt ? Set.of() : changedCells();
        if (rebuilt || changed.size() > MANY) {
            readAll();
        } else if (!changed.isEmpty()) {
            read(changed);
        }
        seen.clear();
        seen.putAll(now);
    }

    private static int generation(Map<String, Place> places, Projection<?> projection) {
        Place place = places.get(projection.name());
        return place == null ? 0 : place.generation();
    }

    private Set<UnitId> changedCells() {
        Set<UnitId> cells = new HashSet<>();
        changed(cellDuties).forEach(duty -> cells.add(duty.cell()));
        changed(memberDuties).forEach(member -> cells.addAll(member.cells()));
        changed(courses).forEach(course -> cells.add(course.cell()));
        return cells;
    }

    private <D extends Record> List<D> changed(Projection<D> projection) {
        Place until = seen.getOrDefault(projection.name(), place(projection));
        return views.of(projection).changedAfter(Log.INBOX, until.inbox());
    }

    private void readAll() {
        Map<UnitId, CellCounts> all =
                counted(
                        views.of(cellDuties).all(),
                        views.of(memberDuties).all(),
                        views.of(courses).all());
        counts.keySet().retainAll(all.keySet());
        counts.putAll(all);
    }

    private void read(Set<UnitId> cells) {
        List<String> ids = cells.stream().map(UnitId::value).toList();
        Map<UnitId, CellCounts> some =
                counted(
                        views.of(cellDuties).findAll(ids),
                        where(views.of(memberDuties), "d.cells", ids),
                        where(views.of(courses), "d.cell", ids));
        some.keySet().retainAll(cells);
        counts.putAll(some);
    }

    private static <D extends Record> List<D> where(View<D> view, String field, List<String> ids) {
        return view.where(in(field, ids));
    }

    /** The numbers of every cell that one of the documents is about. */
    static Map<UnitId, CellCounts> counted(
            Collection<CellDuty> duties,
            Collection<MemberDuty> members,
            Collection<GrievanceCourse> courses) {
        Map<UnitId, CellDuty> byCell =
                duties.stream().collect(toMap(CellDuty::cell, Function.identity()));
        Map<UnitId, List<GrievanceCourse>> coursesOf =
                courses.stream().collect(groupingBy(GrievanceCourse::cell));
        Map<UnitId, List<MemberDuty>> membersOf = new HashMap<>();
        for (MemberDuty member : members) {
            member.cells()
                    .forEach(
                            cell ->
                                    membersOf
                                            .computeIfAbsent(cell, _ -> new ArrayList<>())
                                            .add(member));
        }
        Set<UnitId> cells = new HashSet<>(byCell.keySet());
        cells.addAll(coursesOf.keySet());
        cells.addAll(membersOf.keySet());
        Map<UnitId, CellCounts> counted = new HashMap<>();
        for (UnitId cell : cells) {
            counted.put(
                    cell,
                    CellCounts.of(
                            cell,
                            byCell.get(cell),
                            membersOf.getOrDefault(cell, List.of()),
                            coursesOf.getOrDefault(cell, List.of())));
        }
        return counted;
    }
}
