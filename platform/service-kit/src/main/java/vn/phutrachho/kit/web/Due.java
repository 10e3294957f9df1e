package vn.phutrachho.kit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the pill shows it.
 *
 * @param workingDays between today and the last day: none when only days off lie between them
 * @param pausedUntil text of the day to which the clock stands still; null when it runs
 */
public record Due(State state, int workingDays, @Nullable String pausedUntil) {
    private static final int SOON = 3;

    /** How today lies to the last day, which itself still counts. */
    public enum State {
        LEFT,
        TODAY,
        OVER,
        PAUSED
    }

    /**
     * A deadline that runs.
     *
     * @param workingDays from today to the last day, or from that to today; the sign says nothing
     */
    public static Due on(LocalDate lastDay, LocalDate today, int workingDays) {
        return new Due(stateOf(lastDay.compareTo(today)), Math.abs(workingDays), null);
    }

    private static State stateOf(int compared) {
        if (compared == 0) {
            return State.TODAY;
        }
        return compared < 0 ? State.OVER : State.LEFT;
    }

    public static Due paused(String until) {
        return new Due(State.PAUSED, 0, until);
    }

    /** Whether the last day has passed, also if only days off have since. */
    public boolean over() {
        return state == State.OVER;
    }

    /** The class of the pill. */
    public String kind() {
        return switch (state) {
            case PAUSED -> "pause";
            case OVER -> "late";
            case TODAY -> "soon";
            case LEFT -> workingDays <= SOON ? "soon" : "";
        };
    }

    public String icon() {
        return switch (state) {
            case PAUSED -> "pause-circle";
            case OVER -> "exclamation-triangle";
            case TODAY, LEFT -> "clock";
        };
    }

    /** Key of its sentence; the argument is {@link #argument()}. */
    public String message() {
        return switch (state) {
            case PAUSED -> "kit.due.paused";
            case TODAY -> "kit.due.today";
            case OVER -> workingDays == 0 ? "kit.due.just-over" : "kit.due.over";
            case LEFT -> workingDays == 0 ? "kit.due.days-off" : "kit.due.left";
        };
    }

    public Object argument() {
        return pausedUntil != null ? pausedUntil : (Object) workingDays;
    }
}
