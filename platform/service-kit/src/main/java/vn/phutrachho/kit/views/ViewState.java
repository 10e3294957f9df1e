package vn.phutrachho.kit.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a view stands.
 *
 * @param generation which set of documents is live; a rebuild makes the next
 * @param own position of the last event of the service's own log in it
 * @param inbox position of the last event of other services in it
 * @param lag events that it does not hold yet
 * @param asOf recording time of the newest event in it
 * @param stoppedBy why it stands still; absent while it goes on
 * @param rebuild what became of the last rebuild; absent when there was none since the start
 */
public record ViewState(
        String name,
        int generation,
        long own,
        long inbox,
        long lag,
        Instant asOf,
        @Nullable String stoppedBy,
        @Nullable RebuildState rebuild) {

    /** Whether a rebuild goes on. */
    public boolean isBeingRebuilt() {
        return rebuild != null && rebuild.running();
    }

    /**
     * A rebuild, going on or over.
     *
     * @param read events read so far
     * @param of events there were when it began
     * @param documents in the rebuilt view; absent while it goes on
     * @param differing documents that the live view had otherwise; absent while it goes on
     * @param failure why it failed, if it did
     */
    public record RebuildState(
            String by,
            Instant begun,
            long read,
            long of,
            @Nullable Instant ended,
            @Nullable Long documents,
            @Nullable Long differing,
            @Nullable String failure) {

        public boolean running() {
            return ended == null;
        }

        RebuildState at(long events) {
            return new RebuildState(
                    by, begun, events, Math.max(of, events), null, null, null, null);
        }
    }
}
