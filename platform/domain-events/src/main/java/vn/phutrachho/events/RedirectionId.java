package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** That somebody was shown the way which the law gives; nobody and nothing can be told from it. */
public record RedirectionId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RedirectionId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
