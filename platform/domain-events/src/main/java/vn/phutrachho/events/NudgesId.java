package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** All nudges of one member. */
public record NudgesId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NudgesId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
