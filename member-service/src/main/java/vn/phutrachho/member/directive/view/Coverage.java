package vn.phutrachho.member.directive.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Which of the units of somebody's sub-tree made a directive known, and which have not (M1.2).
 * Which units were asked is a question of the boundaries on its last day; whose sub-tree they are
 * in one of the boundaries of the day on which one looks, and what was merged lies with its heir.
 *
 * @param at the unit whose sub-tree it is
 * @param day on which one looks
 */
public record Coverage(
        KnownDirective directive, UnitId at, LocalDate day, List<Standing> standings) {
    private static final List<UnitKind> FROM_ABOVE =
            List.of(
                    UnitKind.PROVINCE,
                    UnitKind.ATTACHED,
                    UnitKind.DISTRICT,
                    UnitKind.COMMUNE,
                    UnitKind.CELL);

    /** The units of a kind, counted. */
    public record OfKind(UnitKind kind, Tally tally) {}

    /** A unit directly beneath, with all beneath it, counted. */
    public record Beneath(UnitId unit, Tally tally) {}

    static Coverage of(
            KnownDirective directive,
            UnitId at,
            LocalDate day,
            Map<UnitId, KnownDissemination> done,
            UnitTree tree) {
        return new Coverage(
                directive,
                at,
                day,
                directive.obligation().units(tree).stream()
                        .filter(unit -> tree.isWithin(tree.heirOf(unit.id(), day), at, day))
                        .map(unit -> standing(directive, unit, done, day))
                        .toList());
    }

    private static Standing standing(
            KnownDirective directive,
            Unit unit,
            Map<UnitId, KnownDissemination> done,
            LocalDate day) {
        UnitKind kind = unit.kind();
        if (kind == null) {
            throw new IllegalArgumentException("a grouping disseminates nothing: " + unit.id());
        }
        return Standing.of(directive, unit.id(), kind, done.get(unit.id()), day);
    }

    public Tally whole() {
        return Tally.of(standings);
    }

    /** Level by level from above, those that are asked. */
    public List<OfKind> byKind() {
        Map<UnitKind, List<Standing>> of =
                standings.stream()
                        .collect(
                                groupingBy(
                                        Standing::kind,
                                        () ->
                                                new TreeMap<>(
                                                        Comparator.comparing(FROM_ABOVE::indexOf)),
                                        toList()));
        return of.entrySet().stream()
                .map(each -> new OfKind(each.getKey(), Tally.of(each.getValue())))
                .toList();
    }

    /** Those directly beneath on the day in whose sub-trees units are asked. */
    public List<Beneath> beneath(UnitTree tree) {
        return tree.children(at, day).stream()
                .map(Unit::id)
                .map(unit -> new Beneath(unit, Tally.of(within(unit, tree))))
                .filter(each -> each.tally().asked() > 0)
                .toList();
    }

    private List<Standing> within(UnitId unit, UnitTree tree) {
        return standings.stream()
                .filter(each -> tree.isWithin(tree.heirOf(each.unit(), day), unit, day))
                .toList();
    }
}
