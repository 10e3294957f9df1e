package vn.phutrachho.kit.personal;

/** Somebody's personal texts were erased, and nothing personal is written of them any more. */
public final class PersonErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonErased() {
        super("Their personal texts were erased: nothing personal is written of them any more");
    }
}
