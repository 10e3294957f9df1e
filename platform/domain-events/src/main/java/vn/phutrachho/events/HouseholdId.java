package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A household (hộ). */
public record HouseholdId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HouseholdId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
