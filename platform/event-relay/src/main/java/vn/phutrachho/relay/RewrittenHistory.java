package vn.phutrachho.relay;

/**
 * What was sent or copied is not what its log has at that position now: one of the two is of
 * another history, as when an older backup of one service was restored. Somebody has to look.
 */
final class RewrittenHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RewrittenHistory(String message) {
        super(message);
    }
}
