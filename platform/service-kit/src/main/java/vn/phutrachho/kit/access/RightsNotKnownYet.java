package vn.phutrachho.kit.access;

/**
 * The service has just begun and has not read to the end yet who may what: rights of some day in
 * the past are nobody's.
 */
public final class RightsNotKnownYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RightsNotKnownYet() {
        super("the views have not caught up with the logs yet");
    }
}
