package vn.phutrachho.assignment.proposal;

import java.util.Arrays;
import java.util.List;

/** An instance or a plan that cannot be worked with: a stable code, and what it is about. */
@SuppressWarnings("serial") // never serialised: it becomes a problem response
public final class InvalidExchange extends RuntimeException {
    private final String code;
    private final List<Object> arguments;

    InvalidExchange(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable, for programs and for the key of the sentence. */
    public String code() {
        return code;
    }

    /** What fills the gaps of the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
