package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What one unit does about one directive. */
public record DisseminationId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisseminationId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
