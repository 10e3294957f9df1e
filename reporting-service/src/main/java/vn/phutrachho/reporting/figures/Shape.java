package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.figures.view.GroupingOrigin;

/**
 * The shape of the province through time: which unit carries on what another was, by heirs and by
 * groupings.
 */
public final class Shape {
    private static final int DAYS_KEPT = 64;

    private final UnitTree tree;
    private final Map<UnitId, UnitId> districtOf = new HashMap<>();
    private final Map<UnitId, UnitId> groupingOf = new HashMap<>();
    private final Map<LocalDate, Boundaries> days = new ConcurrentHashMap<>();

    public Shape(UnitTree tree, Collection<GroupingOrigin> origins) {
        this.tree = tree;
        for (GroupingOrigin origin : origins) {
            UnitId formerly = origin.formerly();
            if (formerly != null) {
                districtOf.put(origin.grouping(), formerly);
                groupingOf.put(formerly, origin.grouping());
            }
        }
    }

    public UnitTree tree() {
        return tree;
    }

    public Boundaries on(LocalDate day) {
        if (days.size() > DAYS_KEPT) {
            days.clear();
        }
        return days.computeIfAbsent(day, asked -> new Boundaries(tree, asked));
    }

    /**
     * What the unit was, or is, on a day: a grouping the district that it continues while that was
     * there, a district the grouping that continues it after, any other unit that is no more its
     * heir.
     */
    public UnitId asOn(UnitId unit, LocalDate day) {
        Unit known = tree.find(unit).orElse(null);
        if (known == null || known.existsOn(day)) {
            return unit;
        }
        UnitId formerly = districtOf.get(unit);
        if (formerly != null && isThere(formerly, day)) {
            return formerly;
        }
        UnitId grouping = groupingOf.get(unit);
        if (grouping != null && isThere(grouping, day)) {
            return grouping;
        }
        return on(day).standing(unit);
    }

    /** The unit and whatever carries it on today: who may see one of them may see its history. */
    public Set<UnitId> continuations(UnitId unit, LocalDate today) {
        Set<@Nullable UnitId> all = new LinkedHashSet<>();
        all.add(unit);
        all.add(asOn(unit, today));
        all.add(on(today).standing(unit));
        all.add(groupingOf.get(unit));
        Set<UnitId> found = new LinkedHashSet<>();
        all.stream().filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    /** The units that are looked at together by the grouping on the day; none for a party unit. */
    public List<UnitId> groupedBy(UnitId grouping, LocalDate day) {
        return tree.find(grouping).filter(Unit::isGrouping).stream()
                .flatMap(_ -> on(day).beneath(grouping).stream())
                .map(Unit::id)
                .toList();
    }

    private boolean isThere(UnitId unit, LocalDate day) {
        return tree.find(unit).filter(found -> found.existsOn(day)).isPresent();
    }
}
