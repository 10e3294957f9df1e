package vn.phutrachho.reporting.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.figures.view.CellDuty;
import vn.phutrachho.reporting.figures.view.DirectiveCourse;
import vn.phutrachho.reporting.figures.view.GrievanceCourse;
import vn.phutrachho.reporting.figures.view.MemberDuty;
import vn.phutrachho.reporting.figures.view.PledgeCourse;
import vn.phutrachho.reporting.figures.view.UnitDeeds;

/** What figures are counted from, found by the unit for which it counts. */
final class Facts {
    private final Map<UnitId, CellDuty> duties;
    private final Map<UnitId, List<MemberDuty>> members = new HashMap<>();
    private final Map<UnitId, List<GrievanceCourse>> courses;
    private final Map<UnitId, List<PledgeCourse>> pledges = new HashMap<>();
    private final Map<UnitId, UnitDeeds> deeds;
    private final List<DirectiveCourse> directives;
    private final UnitTree tree;

    /** Documents of the views, and the tree that says whom directives ask. */
    Facts(
            Collection<CellDuty> duties,
            Collection<MemberDuty> members,
            Collection<GrievanceCourse> courses,
            Collection<PledgeCourse> pledges,
            Collection<UnitDeeds> deeds,
            Collection<DirectiveCourse> directives,
            UnitTree tree) {
        this.duties = duties.stream().collect(toMap(CellDuty::cell, Function.identity()));
        members.forEach(member -> put(member, member.cells(), this.members));
        pledges.forEach(course -> put(course, course.cells(), this.pledges));
        this.courses = courses.stream().collect(groupingBy(GrievanceCourse::cell));
        this.deeds = deeds.stream().collect(toMap(UnitDeeds::unit, Function.identity()));
        this.directives = List.copyOf(directives);
        this.tree = tree;
    }

    private static <T> void put(T document, Collection<UnitId> cells, Map<UnitId, List<T>> byCell) {
        cells.forEach(cell -> byCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(document));
    }

    /** The units of which anything is to be counted. */
    Set<UnitId> units() {
        Set<UnitId> units = new HashSet<>(duties.keySet());
        units.addAll(members.keySet());
        units.addAll(courses.keySet());
        units.addAll(pledges.keySet());
        units.addAll(deeds.keySet());
        directives.stream()
                .flatMap(directive -> directive.states().stream())
                .map(DirectiveCourse.State::asks)
                .distinct()
                .flatMap(asks -> asks.units(tree).stream())
                .map(Unit::id)
                .forEach(units::add);
        return units;
    }

    @Nullable CellDuty duty(UnitId cell) {
        return duties.get(cell);
    }

    List<MemberDuty> members(UnitId cell) {
        return members.getOrDefault(cell, List.of());
    }

    List<GrievanceCourse> courses(UnitId cell) {
        return courses.getOrDefault(cell, List.of());
    }

    List<PledgeCourse> pledges(UnitId cell) {
        return pledges.getOrDefault(cell, List.of());
    }

    @Nullable UnitDeeds deeds(UnitId unit) {
        return deeds.get(unit);
    }

    List<DirectiveCourse> directives() {
        return directives;
    }

    UnitTree tree() {
        return tree;
    }

    /** The numbers of each of the units. */
    Map<UnitId, CellCounts> counted(Collection<UnitId> units) {
        Map<UnitId, CellCounts> counted = new HashMap<>();
        units.forEach(unit -> counted.put(unit, CellCounts.of(unit, this)));
        return counted;
    }
}
