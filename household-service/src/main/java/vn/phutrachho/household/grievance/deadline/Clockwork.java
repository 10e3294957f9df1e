package vn.phutrachho.household.grievance.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.grievance.command.Limits;

/** The rules and the calendar that hold now; edges and policies ask it, aggregates never do. */
@Component
public class Clockwork {
    private final DeadlineRule rule = DeadlineRule.DEFAULT;
    private final LimitRule limits = LimitRule.DEFAULT;
    private final WorkingCalendar calendar;

    /**
     * @param file the working calendar: the one that comes with the program, or the administrator's
     */
    Clockwork(
            @Value("${phutrachho.working-calendar:classpath:settings/working-calendar.csv}")
                    Resource file)
            throws IOException {
        calendar = CalendarFile.read(file.getContentAsString(StandardCharsets.UTF_8)).calendar();
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** How far an act of the day may go. */
    public Limits limits(LocalDate day) {
        return limits.from(day, calendar);
    }

    /** What is due by then is due soon. */
    public LocalDate soon(LocalDate day) {
        return calendar.after(day, limits.soonDays());
    }

    /** What was due before then, and still is, is told to one more level above. */
    public LocalDate before(LocalDate day, int level) {
        return calendar.before(day, level * limits.levelDays());
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
