package vn.phutrachho.relay;

import org.jspecify.annotations.Nullable;

/**
 * How the copying of one source is doing.
 *
 * @param place the source's last position that is in the inbox
 * @param behind records of the topic that are not looked at yet, as last seen; none where another
 *     process copies
 * @param repeats records dropped because their position was in the inbox already
 * @param gaps how often positions were missing in the topic
 * @param healed events that were fetched from the source's owner instead
 * @param failures how often it had to start again since the process began
 * @param problem what went wrong last, in a sentence; null while all is well
 */
public record InboxStatus(
        String source,
        State state,
        long place,
        long behind,
        long repeats,
        long gaps,
        long healed,
        long failures,
        @Nullable String problem) {

    /** What it is doing. */
    public enum State {
        /** Not started, or closed. */
        STOPPED,
        /** Another process does it; ready to take over. */
        STANDING_BY,
        /** Copying, or waiting for events. */
        RUNNING,
        /** Positions are missing: nothing is copied until the owner has given them. */
        GAP,
        /**
         * What comes next can never be copied as it is: somebody has to look. The other sources go
         * on; this one looks again now and then whether it was mended.
         */
        PARKED,
        /** Failed, and about to start again from its place. */
        FAILING
    }
}
