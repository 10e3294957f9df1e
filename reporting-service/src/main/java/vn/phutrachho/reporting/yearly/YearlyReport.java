package vn.phutrachho.reporting.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.reporting.figures.Dashboard.Place;
import vn.phutrachho.reporting.figures.LedgerMark;
import vn.phutrachho.reporting.figures.MonthFigures;
import vn.phutrachho.reporting.figures.ThemeFigures;
import vn.phutrachho.reporting.yearly.YearFigure.Value;

/**
 * What a year brought beneath a unit.
 *
 * @param unit whose report it is
 * @param name what it is called on the report's day
 * @param path the units above it, from the top, and itself
 * @param asOn the year's last day, or today while the year runs
 * @param known what was recorded at the end of that day counts, and nothing later
 * @param mark up to where in the history it was counted
 * @param lines the figures, clause by clause
 * @param months of the year that are over, month by month
 * @param units those directly beneath
 * @param themes what households spoke about, the most open first
 * @param urged what the unit reminded those beneath of
 */
public record YearlyReport(
        UnitId unit,
        String name,
        List<Place> path,
        int year,
        LocalDate asOn,
        LocalDate known,
        LedgerMark mark,
        List<Line> lines,
        List<MonthFigures> months,
        List<UnitYear> units,
        List<ThemeFigures> themes,
        Urged urged) {

    public YearlyReport {
        path = List.copyOf(path);
        lines = List.copyOf(lines);
        months = List.copyOf(months);
        units = List.copyOf(units);
        themes = List.copyOf(themes);
    }

    /**
     * A figure of this year beside that of the year before.
     *
     * @param before absent where there was nothing to count then
     */
    public record Line(YearFigure figure, Value now, @Nullable Value before) {}

    /** A unit beneath and its figures. */
    public record UnitYear(UnitId unit, String name, Map<YearFigure, Value> values) {
        public UnitYear {
            values = Map.copyOf(values);
        }

        /** Whether there is anything of it to tell. */
        public boolean isCounted() {
            return values.values().stream()
                    .anyMatch(
                            value ->
                                    value.part() > 0
                                            || (value.whole() != null && value.whole() > 0));
        }

        public Value of(YearFigure figure) {
            return Objects.requireNonNull(values.get(figure));
        }
    }

    /**
     * Reminders of the year that were not withdrawn.
     *
     * @param noted of these, those that the unit took note of
     */
    public record Urged(int sent, int noted) {}

    /** Whether the year is over and all its months can be told of. */
    public boolean isWhole() {
        return asOn.equals(LocalDate.of(year, 12, 31)) && months.size() == 12;
    }

    /** Those beneath of whom there is something to tell. */
    public List<UnitYear> counted() {
        return units.stream().filter(UnitYear::isCounted).toList();
    }

    public Line line(YearFigure figure) {
        return lines.stream().filter(line -> line.figure() == figure).findFirst().orElseThrow();
    }
}
