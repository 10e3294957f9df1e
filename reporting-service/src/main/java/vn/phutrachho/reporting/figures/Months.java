package vn.phutrachho.reporting.figures;

import java.util.List;
import java.util.Map;
import vn.phutrachho.events.UnitId;

/**
 * The figures of some months.
 *
 * @param whole of the unit, month by month
 * @param beneath of each unit directly beneath that has any, added up
 */
public record Months(List<MonthFigures> whole, Map<UnitId, MonthSums> beneath) {
    public Months {
        whole = List.copyOf(whole);
        beneath = Map.copyOf(beneath);
    }

    /** Of a unit beneath; nothing where it has none. */
    public MonthSums of(UnitId unit) {
        return beneath.getOrDefault(unit, MonthSums.NONE);
    }
}
