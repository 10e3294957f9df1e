package vn.phutrachho.relay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with something that runs by itself, and what is the matter: told together, so that
 * nobody reads the one without the other.
 *
 * @param problem null while nothing is
 */
record Standing<S extends Enum<S>>(S state, @Nullable String problem) {
    static <S extends Enum<S>> Standing<S> well(S state) {
        return new Standing<>(state, null);
    }

    /** Whether the same was the matter. */
    boolean tells(String other) {
        return Objects.equals(problem, other);
    }
}
