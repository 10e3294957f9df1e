package vn.phutrachho.kit.access;

/**
 * The service has just begun and has not read to the end yet who may what: rights of some day in
 * the past are nobody's.
 */
public final class RightsNotKnownYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int percent;

    /**
     * @param percent of what was recorded before, that has been read
     */
    public RightsNotKnownYet(int percent) {
        super(
                "the views have read "
                        + percent
                        + " % of what was recorded before they were started");
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
