package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A directive in a province's register. */
public record DirectiveId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DirectiveId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
