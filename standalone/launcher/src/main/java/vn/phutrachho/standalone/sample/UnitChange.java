package vn.phutrachho.standalone.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of the tree of units, as the API of member-service takes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitChange(
        String change,
        String unit,
        LocalDate on,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String parent,
        @Nullable String into,
        @Nullable String grouping,
        @Nullable String formerly,
        @Nullable String decision) {

    static UnitChange found(
            String unit,
            String kind,
            String code,
            String name,
            @Nullable String parent,
            LocalDate on) {
        return new UnitChange("found", unit, on, kind, code, name, parent, null, null, null, null);
    }

    static UnitChange move(String unit, String parent, LocalDate on) {
        return new UnitChange("move", unit, on, null, null, null, parent, null, null, null, null);
    }

    static UnitChange merge(String unit, String into, LocalDate on, String decision) {
        return new UnitChange(
                "merge", unit, on, null, null, null, null, into, null, null, decision);
    }

    static UnitChange dissolve(String unit, LocalDate on, String decision) {
        return new UnitChange(
                "dissolve", unit, on, null, null, null, null, null, null, null, decision);
    }

    static UnitChange group(String unit, String name, String formerly, LocalDate on) {
        return new UnitChange(
                "group", unit, on, null, null, name, null, null, null, formerly, null);
    }

    static UnitChange join(String unit, String grouping, LocalDate on) {
        return new UnitChange("join", unit, on, null, null, null, null, null, grouping, null, null);
    }
}
