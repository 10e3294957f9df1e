package vn.phutrachho.member.nomination;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.Vietnamese;
import vn.phutrachho.member.nomination.view.FindNominations;
import vn.phutrachho.member.nomination.view.NominationYear;

/** How many were nominated in a year and what came of it, by unit; it names nobody (M4.4). */
@Component
public class NominationFigures {
    private static final Role[] READERS = {
        Role.SECRETARY,
        Role.COMMUNE_OFFICER,
        Role.DISTRICT_OFFICER,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR
    };

    private final Access access;
    private final FindNominations nominations;

    NominationFigures(Access access, FindNominations nominations) {
        this.access = access;
        this.nominations = nominations;
    }

    /**
     * The figures of a unit: a row for each unit directly beneath it, or for itself where it is a
     * cell. Those with the fewest nominations come first. What was counted in a cell that is merged
     * stands with its heir.
     *
     * @param above the unit above, where the person may see that one too
     */
    public record Sheet(
            UnitId unit,
            String name,
            int year,
            List<Row> rows,
            Row total,
            @Nullable UnitId above,
            @Nullable String aboveName) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How often each step was reached in the year.
     *
     * @param cell whether there is nothing beneath it
     */
    public record Row(
            UnitId unit, String name, boolean cell, Map<NominationStep, Integer> reached) {
        public int of(String step) {
            return reached.getOrDefault(NominationStep.valueOf(step), 0);
        }
    }

    /**
     * @param asked a unit; the highest of the person's own when absent
     * @param asYear the year of today when absent
     */
    public Sheet of(@Nullable UnitId asked, @Nullable Integer asYear) {
        Caller caller = access.caller();
        UnitId unit = asked == null ? own(caller) : asked;
        caller.require(unit, READERS);
        int year = asYear == null ? caller.today().getYear() : asYear;
        LocalDate day = caller.today();
        UnitTree tree = caller.tree();
        List<UnitId> beneath = rowsOf(tree, unit, day);
        Map<UnitId, Map<NominationStep, Integer>> sums = new HashMap<>();
        for (NominationYear cell : nominations.year(year)) {
            List<UnitId> path = tree.path(tree.heirOf(cell.cell(), day), day);
            beneath.stream()
                    .filter(path::contains)
                    .findFirst()
                    .ifPresent(row -> sums.merge(row, cell.all(), NominationFigures::sum));
        }
        List<Row> rows =
                beneath.stream()
                        .map(row -> row(tree, row, sums.getOrDefault(row, none()), day))
                        .sorted(
                                comparingInt((Row row) -> row.of("NOMINATED"))
                                        .thenComparing(Row::name, Vietnamese.alphabet()))
                        .toList();
        Map<NominationStep, Integer> total =
                sums.values().stream().reduce(none(), NominationFigures::sum);
        Optional<UnitId> above = tree.parent(unit, day).filter(parent -> mayRead(caller, parent));
        return new Sheet(
                unit,
                tree.name(unit, day),
                year,
                rows,
                row(tree, unit, total, day),
                above.orElse(null),
                above.map(parent -> tree.name(parent, day)).orElse(null));
    }

    private static Row row(
            UnitTree tree, UnitId unit, Map<NominationStep, Integer> reached, LocalDate day) {
        return new Row(unit, tree.name(unit, day), isCell(tree, unit), reached);
    }

    private static List<UnitId> rowsOf(UnitTree tree, UnitId unit, LocalDate day) {
        return isCell(tree, unit)
                ? List.of(unit)
                : tree.children(unit, day).stream().map(Unit::id).toList();
    }

    private static boolean isCell(UnitTree tree, UnitId unit) {
        return tree.kind(unit).filter(UnitKind.CELL::equals).isPresent();
    }

    private static boolean mayRead(Caller caller, UnitId unit) {
        return Arrays.stream(READERS).anyMatch(role -> caller.has(role, unit));
    }

    private static UnitId own(Caller caller) {
        caller.requireAny(READERS);
        List<UnitId> units =
                Arrays.stream(READERS)
                        .flatMap(role -> caller.unitsWith(role).stream())
                        .distinct()
                        .toList();
        return caller.tree().highest(units, caller.today()).stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    private static Map<NominationStep, Integer> none() {
        return new EnumMap<>(NominationStep.class);
    }

    private static Map<NominationStep, Integer> sum(
            Map<NominationStep, Integer> one, Map<NominationStep, Integer> other) {
        Map<NominationStep, Integer> both = new EnumMap<>(NominationStep.class);
        both.putAll(one);
        other.forEach((step, many) -> both.merge(step, many, Integer::sum));
        return both;
    }
}
