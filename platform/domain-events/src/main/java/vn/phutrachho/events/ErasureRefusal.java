package vn.phutrachho.events;

import java.time.LocalDate;

/** Why somebody's personal texts were not erased, whoever they are about. */
public final class ErasureRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private ErasureRefusal(Kind kind, String code, String explanation, Object... arguments) {
        super(kind, code, explanation, arguments);
    }

    public static ErasureRefusal already() {
        return new ErasureRefusal(
                Kind.CONFLICT, "erasure.already", "the personal texts were erased before");
    }

    static ErasureRefusal decidedBefore(LocalDate end) {
        return new ErasureRefusal(
                Kind.CONFLICT,
                "erasure.decided-before",
                "it was decided while the texts were needed",
                end);
    }

    static ErasureRefusal ahead() {
        return new ErasureRefusal(
                Kind.INVALID, "erasure.ahead", "the day of the decision is still to come");
    }
}
