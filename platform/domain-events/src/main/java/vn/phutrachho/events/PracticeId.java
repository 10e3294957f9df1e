package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One good practice, from the day on which it is proposed or recognised. */
public record PracticeId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PracticeId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
