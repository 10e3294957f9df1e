package vn.phutrachho.portable;

/**
 * A server could not be had; the message is one sentence that says what is wrong and one that says
 * what to do.
 */
public final class ServerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerUnavailable(String message) {
        super(message);
    }

    public ServerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
