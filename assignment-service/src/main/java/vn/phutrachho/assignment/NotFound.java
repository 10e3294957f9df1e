package vn.phutrachho.assignment;

import vn.phutrachho.events.Refusal;

/** There is no such thing, or not for this person. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Kind.NOT_FOUND, "assignment.not-found", "there is no such thing, or not for them");
    }
}
