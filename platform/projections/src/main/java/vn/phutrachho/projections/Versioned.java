package vn.phutrachho.projections;

import org.jspecify.annotations.Nullable;

/**
 * A document and how far each log has gone into it, so that a repeated event changes nothing.
 *
 * @param document null when it was never made or is gone
 * @param own position of the last event of the own log in it
 * @param inbox position of the last event of the inbox in it
 */
record Versioned<D extends Record>(@Nullable D document, long own, long inbox) {
    static <D extends Record> Versioned<D> absent() {
        return new Versioned<>(null, 0, 0);
    }

    boolean holds(RecordedEvent event) {
        return event.position() <= (event.log() == Log.OWN ? own : inbox);
    }

    Versioned<D> after(RecordedEvent event, @Nullable D folded) {
        return event.log() == Log.OWN
                ? new Versioned<>(folded, event.position(), inbox)
                : new Versioned<>(folded, own, event.position());
    }

    /** Of two forms of one document: both logs only ever go further. */
    static <D extends Record> Versioned<D> newer(Versioned<D> one, Versioned<D> other) {
        return other.own >= one.own && other.inbox >= one.inbox ? other : one;
    }
}
