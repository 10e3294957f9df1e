package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An outstanding person nominated to a cell: one for each person and time (M4.4). */
public record NominationId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NominationId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
