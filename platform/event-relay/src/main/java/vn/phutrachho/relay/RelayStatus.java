package vn.phutrachho.relay;

import org.jspecify.annotations.Nullable;

/**
 * How a relay is doing.
 *
 * @param acknowledged position up to which Kafka has acknowledged every event
 * @param head position of the last event in the log, as last seen
 * @param failures how often it had to start again since the process began
 * @param problem what went wrong last, in a sentence; null while all is well
 */
public record RelayStatus(
        String relay,
        State state,
        long acknowledged,
        long head,
        long failures,
        @Nullable String problem) {

    /** What it is doing. */
    public enum State {
        /** Not started, or closed. */
        STOPPED,
        /** Another process does it; ready to take over. */
        STANDING_BY,
        /** Sending, or waiting for events. */
        RUNNING,
        /** Failed, and about to start again from its checkpoint, as often as it takes. */
        FAILING
    }

    /** Whether it is this process that sends, or is about to. */
    public boolean isOnDuty() {
        return switch (state) {
            case RUNNING, FAILING -> true;
            case STOPPED, STANDING_BY -> false;
        };
    }

    /**
     * Events in the log that Kafka has not acknowledged yet; none where another process sends them,
     * since how far that is is not known here.
     */
    public long behind() {
        return isOnDuty() ? Math.max(0, head - acknowledged) : 0;
    }
}
