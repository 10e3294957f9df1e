package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.household.grievance.command.Deadlines;

/**
 * How many working days each stage has.
 *
 * @param name the rule and its version, kept with every deadline that follows from it
 * @param workingDays for each stage
 */
public record DeadlineRule(String name, Map<Stage, Integer> workingDays) {
    /**
     * For every level, kind and theme, until rules are settings: a month for the cell, which meets
     * monthly; 3 days to accept, 10 to answer, 5 to carry the answer back.
     */
    public static final DeadlineRule DEFAULT =
            new DeadlineRule(
                    "default-1",
                    Map.of(
                            Stage.CONCLUDE, 23,
                            Stage.ACCEPT, 3,
                            Stage.ANSWER, 10,
                            Stage.CARRY_BACK, 5));

    public DeadlineRule {
        workingDays = Map.copyOf(workingDays);
    }

    /** Last day of every stage that an act of the day may lead to. */
    public Deadlines from(LocalDate day, WorkingCalendar calendar) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        workingDays.forEach((stage, allowed) -> days.put(stage, calendar.after(day, allowed)));
        return new Deadlines(name, days);
    }
}
