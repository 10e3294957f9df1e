package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is gathered and said of one member's duty in one year (M4.5). */
public record AssessmentId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
