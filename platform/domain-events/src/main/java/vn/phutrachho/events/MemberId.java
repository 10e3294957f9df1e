package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A party member (đảng viên). */
public record MemberId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
