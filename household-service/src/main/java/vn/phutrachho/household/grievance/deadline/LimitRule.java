package vn.phutrachho.household.grievance.deadline;

import java.time.LocalDate;
import vn.phutrachho.household.grievance.command.Limits;

/**
 * How far acts may go.
 *
 * @param pauseDays working days that one pause may last
 * @param pauses how often a clock may be paused between one answer and the next
 * @param reopenings how often a case may be opened again
 * @param soonDays working days before a deadline on which whoever should act is reminded
 * @param levelDays working days after which one more level above is told that it has passed
 */
public record LimitRule(int pauseDays, int pauses, int reopenings, int soonDays, int levelDays) {
    public static final LimitRule DEFAULT = new LimitRule(10, 2, 2, 1, 5);

    /**
     * @throws IllegalArgumentException when something could go on without end
     */
    public LimitRule {
        if (pauseDays < 1 || pauses < 0 || reopenings < 0 || soonDays < 0 || levelDays < 1) {
            throw new IllegalArgumentException("A limit is a number of days or times");
        }
    }

    Limits from(LocalDate day, WorkingCalendar calendar) {
        return new Limits(calendar.after(day, pauseDays), pauses, reopenings);
    }
}
