package vn.phutrachho.kit.web;

import java.util.List;
import vn.phutrachho.events.Refusal;

/**
 * A request that is wrong in several places, each of which is named: rows of a file, fields that
 * must fit one another.
 */
public final class InvalidRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<ProblemError> errors;

    public InvalidRequest(String code, List<ProblemError> errors) {
        super(Kind.INVALID, code, errors.size() + " errors", errors.size());
        this.errors = List.copyOf(errors);
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
