package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.phutrachho.events.household.Stage;

/**
 * By when each step that an act may lead to is due, worked out outside: from the rules and the
 * working calendar as they are on the day of the act. The decision picks the step it leads to, and
 * fixes that one.
 *
 * @param rule the rule and its version that the days follow from
 * @param days last day for each stage
 */
public record Deadlines(String rule, Map<Stage, LocalDate> days) {
    public Deadlines {
        for (Stage stage : Stage.values()) {
            if (!days.containsKey(stage)) {
                throw new IllegalArgumentException("No last day for " + stage);
            }
        }
        days = Map.copyOf(new EnumMap<>(days));
    }

    /** Last day for the stage. */
    @SuppressWarnings("NullAway") // the constructor saw to it that no stage is missing
    public LocalDate of(Stage stage) {
        return days.get(stage);
    }
}
