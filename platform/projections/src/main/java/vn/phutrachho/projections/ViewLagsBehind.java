package vn.phutrachho.projections;

/** A view does not hold yet what somebody must know who decides by it. */
public final class ViewLagsBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewLagsBehind(String view, Log log, long position) {
        super("view " + view + " has not come to position " + position + " of " + log);
    }
}
