package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One mail of one reminder or digest to one account; the same however often it is tried. */
public record MailId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
