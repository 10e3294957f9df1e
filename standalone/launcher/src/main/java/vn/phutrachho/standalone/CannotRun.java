package vn.phutrachho.standalone;

/**
 * Something outside is missing or in the way; the message says what it is and what to do, in one
 * line for the console.
 */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }

    CannotRun(String message, Throwable cause) {
        super(message, cause);
    }
}
