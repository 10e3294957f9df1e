package vn.phutrachho.kit.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

/**
 * All units as they stood on any day: levels and parents are dated facts. A grouping stands above
 * the units that are looked at with it, beside their parents.
 */
public final class UnitTree {
    /** Stands above everything: where an administrator of the whole system has the role. */
    public static final UnitId ROOT = new UnitId("root");

    private final Map<UnitId, Unit> units;
    private final Map<LocalDate, Map<UnitId, List<UnitId>>> children = new ConcurrentHashMap<>();

    public UnitTree(Collection<Unit> units) {
        this.units = units.stream().collect(toMap(Unit::id, unit -> unit));
    }

    public Optional<Unit> find(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    public Collection<Unit> all() {
        return units.values();
    }

    /** Its name on the day; the id where the unit is not known here. */
    public String name(UnitId unit, LocalDate day) {
        return find(unit).map(found -> found.name(day)).orElse(unit.value());
    }

    public Optional<UnitKind> kind(UnitId unit) {
        return find(unit).map(Unit::kind);
    }

    /** The unit directly above on the day; groupings are not parents. */
    public Optional<UnitId> parent(UnitId unit, LocalDate day) {
        return find(unit).flatMap(found -> found.parent(day));
    }

    /** From the province down to the unit itself, by parents on the day. */
    public List<UnitId> path(UnitId unit, LocalDate day) {
        Deque<UnitId> path = new ArrayDeque<>();
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && !path.contains(at.get())) {
            path.addFirst(at.get());
            at = parent(at.get(), day);
        }
        return List.copyOf(path);
    }

    /** Whether the unit is the other or stands beneath it, by parents or groupings on the day. */
    public boolean isWithin(UnitId unit, UnitId above, LocalDate day) {
        if (above.equals(ROOT) || unit.equals(above)) {
            return true;
        }
        return path(unit, day).stream()
                .anyMatch(at -> at.equals(above) || isGroupedWith(at, above, day));
    }

    /** The units directly beneath on the day. */
    public List<Unit> children(UnitId above, LocalDate day) {
        return children
                .computeIfAbsent(day, this::childrenOn)
                .getOrDefault(above, List.of())
                .stream()
                .map(units::get)
                .toList();
    }

    /** The unit itself, as far as it is known, and all beneath it on the day. */
    public Set<UnitId> beneath(UnitId above, LocalDate day) {
        Map<UnitId, List<UnitId>> below = children.computeIfAbsent(day, this::childrenOn);
        Set<UnitId> reached = new LinkedHashSet<>();
        Deque<UnitId> next = new ArrayDeque<>(List.of(above));
        while (!next.isEmpty()) {
            UnitId unit = next.pop();
            if (reached.add(unit)) {
                next.addAll(below.getOrDefault(unit, List.of()));
            }
        }
        return reached;
    }

    /** The cells beneath the unit on the day (itself, if it is one). */
    public List<UnitId> cellsBeneath(UnitId above, LocalDate day) {
        return beneath(above, day).stream()
                .filter(unit -> kind(unit).filter(UnitKind.CELL::equals).isPresent())
                .toList();
    }

    /** The unit itself, or whoever is its heir on the day: a merger may be known before it is. */
    public UnitId heirOf(UnitId unit, LocalDate day) {
        Set<UnitId> seen = new LinkedHashSet<>();
        UnitId at = unit;
        Optional<UnitId> next = heir(at, day);
        while (next.isPresent() && seen.add(at)) {
            at = next.get();
            next = heir(at, day);
        }
        return at;
    }

    /**
     * What was merged as its heir, and those only that stand beneath no other of them: whoever
     * stands over one of these stands over what is beneath it.
     */
    public List<UnitId> highest(Collection<UnitId> some, LocalDate day) {
        List<UnitId> standing = some.stream().map(unit -> heirOf(unit, day)).distinct().toList();
        return standing.stream()
                .filter(
                        unit ->
                                standing.stream()
                                        .noneMatch(
                                                it -> !it.equals(unit) && isWithin(unit, it, day)))
                .toList();
    }

    private Optional<UnitId> heir(UnitId unit, LocalDate day) {
        return find(unit).filter(found -> !found.existsOn(day)).map(Unit::heir);
    }

    /** The unit and every unit whose heir it is on the day; none where it has an heir itself. */
    public Set<UnitId> withMerged(UnitId unit, LocalDate day) {
        return withMerged(Set.of(unit), day);
    }

    /** The same of several, all together. */
    public Set<UnitId> withMerged(Set<UnitId> some, LocalDate day) {
        Set<UnitId> all = new LinkedHashSet<>();
        units.keySet().stream().filter(it -> some.contains(heirOf(it, day))).forEach(all::add);
        return all;
    }

    private boolean isGroupedWith(UnitId unit, UnitId grouping, LocalDate day) {
        return find(unit).stream()
                .flatMap(found -> found.groupings().stream())
                .anyMatch(m -> m.grouping().equals(grouping) && m.on(day));
    }

    private Map<UnitId, List<UnitId>> childrenOn(LocalDate day) {
        record Edge(UnitId above, UnitId unit) {}
        List<Edge> edges = new ArrayList<>();
        for (Unit unit : units.values()) {
            if (unit.existsOn(day)) {
                above(unit, day).forEach(above -> edges.add(new Edge(above, unit.id())));
            }
        }
        return edges.stream().collect(groupingBy(Edge::above, mapping(Edge::unit, toList())));
    }

    private static Stream<UnitId> above(Unit unit, LocalDate day) {
        Stream<UnitId> parent = Stream.of(unit.parent(day).orElse(ROOT));
        return Stream.concat(
                parent,
                unit.groupings().stream().filter(m -> m.on(day)).map(Unit.Membership::grouping));
    }
}
