package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A party unit of any level, or a grouping of units. */
public record UnitId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
