package vn.phutrachho.relay;

/** Somebody else has taken over. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String what) {
        super(what + " is done by another process now");
    }
}
