package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.grievance.command.Deadlines;

/** The rules and the calendar that hold now; edges and policies ask it, aggregates never do. */
@Component
public class Clockwork {
    private final DeadlineRule rule = DeadlineRule.DEFAULT;
    private final WorkingCalendar calendar = WorkingCalendar.MONDAY_TO_FRIDAY;

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Last day of every stage that an act of the day may lead to. */
    public Deadlines from(LocalDate day) {
        return rule.from(day, calendar);
    }
}
