package vn.phutrachho.projections;

/** Another process rebuilds the view at this time, or has done so meanwhile; this one lets it. */
public final class RebuiltElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuiltElsewhere(String view) {
        super("view " + view + " is being rebuilt by another process");
    }
}
