package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** A contender that keeps events. Whatever it reads it decodes, payload and all. */
interface Store extends AutoCloseable {

    /** Stores the events as one commit and returns when it is durable. */
    void append(List<Happening> commit);

    /** As {@link #append}, and tells those who follow in this process, where it is not the same. */
    default void publish(Happening happening) {
        append(List.of(happening));
    }

    /** Reads one aggregate whole and says how many events it has. */
    int readAggregate(String household);

    /**
     * Reads all events in order, or as many as the time allows, and says how many.
     *
     * @param end in the time of {@link System#nanoTime()}
     */
    long replay(long end);

    /** Follows the store from where it ends now. */
    Tail tail();

    @Override
    void close();

    /** Hands out events as they come. */
    interface Tail extends AutoCloseable {

        /** Sequence of the next event; nothing when none came in time. */
        OptionalLong next(Duration atMost);

        @Override
        void close();
    }
}
