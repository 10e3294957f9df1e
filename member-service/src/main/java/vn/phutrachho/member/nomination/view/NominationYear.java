package vn.phutrachho.member.nomination.view;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationStep;

/**
 * How often a cell's nominations reached each step in a year. It names nobody.
 *
 * @param reached by name of the step; a step without a number was reached by nobody
 */
public record NominationYear(UnitId cell, int year, Map<String, Integer> reached) {
    public NominationYear {
        reached = Map.copyOf(reached);
    }

    NominationYear plus(NominationStep step, int more) {
        Map<String, Integer> next = new java.util.TreeMap<>(reached);
        next.merge(step.name(), more, Integer::sum);
        return new NominationYear(cell, year, next);
    }

    /** How many reached the step. */
    public int of(NominationStep step) {
        return reached.getOrDefault(step.name(), 0);
    }

    /** The same for all steps. */
    public Map<NominationStep, Integer> all() {
        return Arrays.stream(NominationStep.values())
                .collect(
                        toMap(
                                step -> step,
                                this::of,
                                Integer::sum,
                                () -> new EnumMap<>(NominationStep.class)));
    }
}
