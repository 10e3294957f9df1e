package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One kind of signal that a cell may be worth a visit. */
public record SignalId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignalId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
