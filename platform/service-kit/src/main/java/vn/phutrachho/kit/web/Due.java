package vn.phutrachho.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as the pill shows it.
 *
 * @param workingDays left; negative when it has passed
 * @param pausedUntil text of the day to which the clock stands still; null when it runs
 */
public record Due(int workingDays, @Nullable String pausedUntil) {
    private static final int SOON = 3;

    public static Due in(int workingDays) {
        return new Due(workingDays, null);
    }

    public static Due paused(String until) {
        return new Due(0, until);
    }

    /** The class of the pill. */
    public String kind() {
        if (pausedUntil != null) {
            return "pause";
        }
        if (workingDays < 0) {
            return "late";
        }
        return workingDays <= SOON ? "soon" : "";
    }

    public String icon() {
        return switch (kind()) {
            case "pause" -> "pause-circle";
            case "late" -> "exclamation-triangle";
            default -> "clock";
        };
    }

    /** Key of its sentence; the argument is {@link #argument()}. */
    public String message() {
        if (pausedUntil != null) {
            return "kit.due.paused";
        }
        if (workingDays == 0) {
            return "kit.due.today";
        }
        return workingDays < 0 ? "kit.due.over" : "kit.due.left";
    }

    public Object argument() {
        return pausedUntil != null ? pausedUntil : (Object) Math.abs(workingDays);
    }
}
