package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The settings of one matter, decided together and numbered through. */
public record SettingsId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SettingsId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
