package vn.phutrachho.projections;

import java.time.Instant;

/**
 * How far a view has come.
 *
 * @param generation which set of documents is the live one; a rebuild makes the next
 * @param own position of the last event of the own log in it
 * @param inbox position of the last event of the inbox in it
 * @param asOf recording time of the newest event in it; the epoch when there is none
 */
public record Place(int generation, long own, long inbox, Instant asOf) {
    static final Place START = new Place(1, 0, 0, Instant.EPOCH);

    public long at(Log log) {
        return log == Log.OWN ? own : inbox;
    }

    Place after(RecordedEvent event) {
        return after(event.log(), event.position(), event.recordedAt());
    }

    /**
     * @param recordedAt of the newest event up to there
     */
    Place after(Log log, long position, Instant recordedAt) {
        Instant newest = recordedAt.isAfter(asOf) ? recordedAt : asOf;
        return log == Log.OWN
                ? new Place(generation, position, inbox, newest)
                : new Place(generation, own, position, newest);
    }

    /** The other where it is of a newer set of documents. */
    Place orRebuilt(Place other) {
        return other.generation > generation ? other : this;
    }
}
