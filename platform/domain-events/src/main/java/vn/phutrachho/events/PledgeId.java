package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A household's pledge to leave poverty: one for each household and time (M4.3). */
public record PledgeId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PledgeId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
