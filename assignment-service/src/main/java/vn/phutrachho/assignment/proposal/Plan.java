package vn.phutrachho.assignment.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who would be responsible for whom, in the exchange format {@code assignment-plan/1}.
 *
 * @param by who or what drew it up
 * @param lines every household once; without a member it stays open
 */
public record Plan(
        @JsonProperty(required = true) String format,
        @JsonProperty(required = true) String instance,
        @Nullable String by,
        @JsonProperty(required = true) Map<String, @Nullable String> lines) {

    /** The only format read and written. */
    public static final String FORMAT = "assignment-plan/1";

    public Plan {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** A plan of that instance. */
    public static Plan of(Instance instance, String by, Map<String, @Nullable String> lines) {
        return new Plan(FORMAT, instance.name(), by, lines);
    }

    /** The same plan with one line changed. */
    public Plan with(String household, @Nullable String member) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>(lines);
        changed.put(household, member);
        return new Plan(format, instance, by, changed);
    }
}
