package vn.phutrachho.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

/**
 * The figures of a unit and of the units directly beneath it. Nobody's name is in it.
 *
 * @param unit the unit as it was called and ranked by the boundaries asked for
 * @param asOn the day in the world
 * @param asKnown what was recorded until the end of that day counts
 * @param boundaries by whose lines cells are counted
 * @param month the month that figures of a month are about
 * @param trend the last twelve months, oldest first
 * @param themes what households spoke about, the most open first; of a cell they are not told, so
 *     that a single confidential case does not tell what it is about
 * @param asOf recording time of the newest event that is counted in
 */
public record Dashboard(
        UnitFigures unit,
        List<Place> path,
        LocalDate asOn,
        LocalDate asKnown,
        Lines boundaries,
        YearMonth month,
        List<MonthFigures> trend,
        List<UnitFigures> units,
        List<ThemeFigures> themes,
        Instant asOf) {

    public Dashboard {
        path = List.copyOf(path);
        trend = List.copyOf(trend);
        units = List.copyOf(units);
        themes = List.copyOf(themes);
    }

    /** By whose boundaries cells are counted. */
    public enum Lines {
        /** As they were on the day that figures are asked as on. */
        THEN,
        /** As they are today. */
        NOW
    }

    /** A unit with its name, for the way down to it. */
    public record Place(UnitId unit, String name) {}

    /**
     * A unit and its figures.
     *
     * @param kind absent for a grouping and for the whole system
     * @param formerDistrict the grouping that it is looked at with, if there is one
     */
    public record UnitFigures(
            UnitId unit,
            String name,
            @Nullable UnitKind kind,
            @Nullable Place formerDistrict,
            Figures figures) {}
}
