package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The yearly plan of one cell: one for each cell and year. */
public record PlanId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
