package vn.phutrachho.kit.personal;

/**
 * A history holds texts of somebody for whom there is no key and of whom none was destroyed:
 * histories and keys do not belong together. Readers stop.
 */
public final class MissingPersonalKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPersonalKey(String of) {
        super("There is no key for the personal texts of " + of + ", and none was destroyed");
    }
}
