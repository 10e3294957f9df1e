package vn.phutrachho.kit.personal;

import vn.phutrachho.events.Refusal;

/** Somebody's personal texts were erased, and nothing personal is written of them any more. */
public final class PersonErased extends Refusal {
    private static final long serialVersionUID = 1L;

    PersonErased() {
        super(
                Kind.CONFLICT,
                "personal.erased",
                "Their personal texts were erased: nothing personal is written of them any more");
    }
}
