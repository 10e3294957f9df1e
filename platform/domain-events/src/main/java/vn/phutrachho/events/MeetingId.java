package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One cell's meeting for one month. */
public record MeetingId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
