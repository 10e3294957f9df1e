package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One reminder. */
public record ReminderId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReminderId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
