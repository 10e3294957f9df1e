package vn.phutrachho.reporting.figures;

import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Place;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.view.CellDutyProjection;
import vn.phutrachho.reporting.figures.view.DirectiveCourseProjection;
import vn.phutrachho.reporting.figures.view.GrievanceCourseProjection;
import vn.phutrachho.reporting.figures.view.MemberDutyProjection;
import vn.phutrachho.reporting.figures.view.PledgeCourseProjection;
import vn.phutrachho.reporting.figures.view.UnitDeedsProjection;

/**
 * The numbers of all units, held ready to be summed. A copy of the views: before each answer it
 * asks for what has changed since and works out the numbers of those units anew, so it is never
 * behind them.
 */
@Component
public final class FigureBoard {
    /** Above so many changed units it is cheaper to read everything. */
    private static final int MANY = 300;

    private final Views views;
    private final CellDutyProjection cellDuties;
    private final MemberDutyProjection memberDuties;
    private final GrievanceCourseProjection courses;
    private final PledgeCourseProjection pledges;
    private final UnitDeedsProjection deeds;
    private final DirectiveCourseProjection directives;
    private final Access access;
    private final Map<UnitId, CellCounts> counts = new ConcurrentHashMap<>();
    private final Map<String, Place> seen = new HashMap<>();
    private @Nullable UnitTree seenTree;
    private final ReentrantLock refreshing = new ReentrantLock();

    public FigureBoard(
            Views views,
            CellDutyProjection cellDuties,
            MemberDutyProjection memberDuties,
            GrievanceCourseProjection courses,
            PledgeCourseProjection pledges,
            UnitDeedsProjection deeds,
            DirectiveCourseProjection directives,
            Access access) {
        this.views = views;
        this.cellDuties = cellDuties;
        this.memberDuties = memberDuties;
        this.courses = courses;
        this.pledges = pledges;
        this.deeds = deeds;
        this.directives = directives;
        this.access = access;
    }

    /** The numbers by unit, as new as the views. */
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
        return Stream.of(cellDuties, memberDuties, courses, pledges, deeds, directives);
    }

    private Place place(Projection<?> projection) {
        return views.named(projection.name()).place();
    }

    private void refresh() {
        // places are read before documents: what is folded in between is read once more, not missed
        Map<String, Place> now =
                projections().collect(toMap(Projection::name, projection -> place(projection)));
        UnitTree tree = access.tree();
        if (now.equals(seen) && tree == seenTree) {
            return;
        }
        boolean allNew = isAllNew(now, tree);
        Set<UnitId> changed = allNew ? Set.of() : changedUnits();
        if (allNew || changed.size() > MANY) {
            readAll(tree);
        } else if (!changed.isEmpty()) {
            read(changed, tree);
        }
        seen.clear();
        seen.putAll(now);
        seenTree = tree;
    }

    /** Whether a view was rebuilt, or other units may be asked to make directives known. */
    private boolean isAllNew(Map<String, Place> now, UnitTree tree) {
        return tree != seenTree
                || projections().anyMatch(p -> generation(seen, p) != generation(now, p))
                || !changed(directives).isEmpty();
    }

    private static int generation(Map<String, Place> places, Projection<?> projection) {
        Place place = places.get(projection.name());
        return place == null ? 0 : place.generation();
    }

    private Set<UnitId> changedUnits() {
        Set<UnitId> units = new HashSet<>();
        changed(cellDuties).forEach(duty -> units.add(duty.cell()));
        changed(memberDuties).forEach(member -> units.addAll(member.cells()));
        changed(courses).forEach(course -> units.add(course.cell()));
        changed(pledges).forEach(course -> units.addAll(course.cells()));
        changed(deeds).forEach(done -> units.add(done.unit()));
        return units;
    }

    private <D extends Record> List<D> changed(Projection<D> projection) {
        Place until = seen.getOrDefault(projection.name(), place(projection));
        return views.of(projection).changedAfter(Log.INBOX, until.inbox());
    }

    private void readAll(UnitTree tree) {
        Facts facts =
                new Facts(
                        views.of(cellDuties).all(),
                        views.of(memberDuties).all(),
                        views.of(courses).all(),
                        views.of(pledges).all(),
                        views.of(deeds).all(),
                        views.of(directives).all(),
                        tree);
        Map<UnitId, CellCounts> all = facts.counted(facts.units());
        counts.keySet().retainAll(all.keySet());
        counts.putAll(all);
    }

    private void read(Set<UnitId> units, UnitTree tree) {
        List<String> ids = units.stream().map(UnitId::value).toList();
        Facts facts =
                new Facts(
                        views.of(cellDuties).findAll(ids),
                        where(views.of(memberDuties), "d.cells", ids),
                        where(views.of(courses), "d.cell", ids),
                        where(views.of(pledges), "d.cells", ids),
                        views.of(deeds).findAll(ids),
                        views.of(directives).all(),
                        tree);
        counts.putAll(facts.counted(units));
    }

    private static <D extends Record> List<D> where(View<D> view, String field, List<String> ids) {
        return view.where(in(field, ids));
    }
}
