package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A grievance, recommendation or feedback (bức xúc, kiến nghị, phản ánh). */
public record GrievanceId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrievanceId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
