package vn.phutrachho.events;

/**
 * A value from outside that can never be right (a malformed id, a text too long). The code is
 * stable.
 */
public final class InvalidValue extends Refusal {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String code, String explanation) {
        super(Kind.INVALID, code, explanation);
    }
}
