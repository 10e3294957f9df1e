package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Limits;

/** The rules and the calendar that hold now; edges and policies ask it, aggregates never do. */
@Component
public class Clockwork {
    private final DeadlineRule rule = DeadlineRule.DEFAULT;
    private final LimitRule limits = LimitRule.DEFAULT;
    private final WorkingCalendar calendar = WorkingCalendar.MONDAY_TO_FRIDAY;

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** How far an act of the day may go. */
    public Limits limits(LocalDate day) {
        return limits.from(day, calendar);
    }

    /** A deadline with the working days of a pause added. */
    public LocalDate afterPause(LocalDate due, LocalDate since, LocalDate until) {
        return calendar.after(due, Math.max(0, calendar.between(since, until)));
    }

    /** Last day of every stage that an act of the day may lead to. */
    public Deadlines from(LocalDate day) {
        return rule.from(day, calendar);
    }
}
