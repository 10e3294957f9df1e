package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One inspection of a cell by its commune. */
public record InspectionId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InspectionId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
