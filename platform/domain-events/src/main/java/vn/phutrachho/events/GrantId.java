package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One person's role at one unit from a day to a day. */
public record GrantId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
