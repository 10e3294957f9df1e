package vn.phutrachho.systemtests;

import java.util.Map;

/** What a household said, as a member writes it down. */
final class Heard {
    private Heard() {}

    /**
     * Something that the commune can answer.
     *
     * @param named whether the household's name may be seen above the cell
     */
    static Map<String, Object> ofTheRoad(String household, boolean named) {
        return Map.of(
                "household",
                household,
                "kind",
                "RECOMMENDATION",
                "theme",
                "ROADS",
                "words",
                "Đường vào xóm lầy lội, xin đổ cấp phối.",
                "nameMayTravel",
                named);
    }
}
