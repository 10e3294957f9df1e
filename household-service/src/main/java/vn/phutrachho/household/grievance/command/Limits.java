package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;

/**
 * How far an act may go, worked out outside: from the settings and the working calendar as they are
 * on the day of the act.
 *
 * @param pauseUntil the latest day to which a clock may stand still
 * @param pauses how often it may between one answer and the next
 * @param reopenings how often a case may be opened again
 */
public record Limits(LocalDate pauseUntil, int pauses, int reopenings) {}
