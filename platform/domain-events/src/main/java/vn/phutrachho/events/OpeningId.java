package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** That somebody looked at what is not shown to everybody. */
public record OpeningId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
