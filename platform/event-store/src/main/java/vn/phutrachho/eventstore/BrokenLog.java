package vn.phutrachho.eventstore;

/** The log has a hole, which no writer of ours leaves: someone took a commit away. Readers stop. */
public final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    BrokenLog(String log, long position, long next) {
        super(
                "Log %s is broken: position %d is missing, the next commit begins at %d"
                        .formatted(log, position, next));
        this.position = position;
    }

    BrokenLog(String log, long sequence, StoredEvent next) {
        super(
                "Log %s is broken: sequence %d of aggregate %s is missing, its next event stands at %d"
                        .formatted(log, sequence, next.event().aggregateId(), next.position()));
        this.position = next.position();
    }

    /** The first position that is missing, or that of an event whose predecessor is. */
    public long position() {
        return position;
    }
}
