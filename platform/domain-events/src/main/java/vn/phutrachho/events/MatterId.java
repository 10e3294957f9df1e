package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One matter on a meeting's agenda. */
public record MatterId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatterId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
