package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.phutrachho.events.household.Stage;

/**
 * By when each step that an act may lead to is due, worked out outside: from the rules and the
 * working calendar as they are on the day of the act, for the unit that the act leads to. The
 * decision picks the step it leads to, and fixes that one.
 */
public record Deadlines(Map<Stage, Deadline> each) {
    /**
     * One step's.
     *
     * @param day its last day
     * @param rule the version of the rule that it follows from
     */
    public record Deadline(LocalDate day, String rule) {}

    public Deadlines {
        for (Stage stage : Stage.values()) {
            if (!each.containsKey(stage)) {
                throw new IllegalArgumentException("No last day for " + stage);
            }
        }
        each = Map.copyOf(new EnumMap<>(each));
    }

    /** Last day for the stage, and why that one. */
    @SuppressWarnings("NullAway") // the constructor saw to it that no stage is missing
    public Deadline deadline(Stage stage) {
        return each.get(stage);
    }

    /** Last day for the stage. */
    public LocalDate of(Stage stage) {
        return deadline(stage).day();
    }
}
