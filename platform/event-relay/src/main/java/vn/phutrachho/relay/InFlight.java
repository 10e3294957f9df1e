package vn.phutrachho.relay;

import org.jspecify.annotations.Nullable;

/** What is sent and what is acknowledged. One thread sends, Kafka's answers come on another. */
final class InFlight {

    private volatile long sent;
    private volatile long acknowledged;
    private volatile @Nullable Exception failure;

    InFlight(long from) {
        this.sent = from;
        this.acknowledged = from;
    }

    long sent() {
        return sent;
    }

    /** Every position up to here is acknowledged. */
    long acknowledged() {
        return acknowledged;
    }

    long count() {
        return sent - acknowledged;
    }

    void sending(long position) {
        if (position != sent + 1) {
            throw new IllegalStateException(
                    "Position %d does not follow %d".formatted(position, sent));
        }
        sent = position;
    }

    /** Answers come in order; after the first failure none counts any more. */
    void answered(long position, @Nullable Exception problem) {
        if (failure != null) {
            return;
        }
        if (problem != null) {
            failure = problem;
        } else if (position == acknowledged + 1) {
            acknowledged = position;
        } else {
            failure =
                    new IllegalStateException(
                            "Position %d was acknowledged after %d"
                                    .formatted(position, acknowledged));
        }
    }

    void throwIfFailed() {
        Exception problem = failure;
        if (problem != null) {
            throw new IllegalStateException(
                    "Kafka refused an event: " + problem.getMessage(), problem);
        }
    }
}
