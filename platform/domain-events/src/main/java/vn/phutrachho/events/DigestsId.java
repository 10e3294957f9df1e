package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** All digests of one unit. */
public record DigestsId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DigestsId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
