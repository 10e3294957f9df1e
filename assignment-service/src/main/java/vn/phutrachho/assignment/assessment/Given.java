package vn.phutrachho.assignment.assessment;

import java.time.LocalDate;

/**
 * What a cell's meeting gave.
 *
 * @param level one of those of the rules
 * @param levelName what the rules call it
 * @param rules which version of the rules was in force
 * @param meetingOn day of the meeting
 */
public record Given(String level, String levelName, String rules, LocalDate meetingOn) {}
