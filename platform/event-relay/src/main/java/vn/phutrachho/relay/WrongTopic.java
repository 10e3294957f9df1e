package vn.phutrachho.relay;

/** A topic that would lose or reorder events as it is set up. Nothing starts on it. */
public final class WrongTopic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongTopic(String message) {
        super(message);
    }
}
