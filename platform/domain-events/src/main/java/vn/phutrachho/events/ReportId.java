package vn.phutrachho.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One member's report for one month. */
public record ReportId(@JsonValue String value) implements Identifier {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        Identifier.demand(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
