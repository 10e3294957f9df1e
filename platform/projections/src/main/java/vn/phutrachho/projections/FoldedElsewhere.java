package vn.phutrachho.projections;

/** Another process has folded the same documents; whoever meets this loads them again. */
final class FoldedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldedElsewhere(String projection, Throwable cause) {
        super("documents of " + projection + " were folded by another process", cause);
    }
}
