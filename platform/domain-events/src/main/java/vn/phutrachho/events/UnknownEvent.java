package vn.phutrachho.events;

/**
 * A stored or received event that this program does not know. The reader must stop: an event is
 * never skipped (D6).
 */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEvent(EventName name) {
        super(
                "Unknown event "
                        + name
                        + ": this program is older than the history it reads, or the name was changed");
    }
}
