package vn.phutrachho.relay;

/** A record in a topic that is not an event as our relays send them. Its consumer stops there. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
