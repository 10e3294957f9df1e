package vn.phutrachho.kit.access;

import vn.phutrachho.events.Refusal;

/** The person has no role that allows it, here and today. It says nothing of what there is. */
public final class AccessRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public AccessRefused() {
        super(Kind.NOT_ALLOWED, "access.refused", "no role that allows this, here and today");
    }
}
