package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One finding of an inspection. */
public record FindingId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
