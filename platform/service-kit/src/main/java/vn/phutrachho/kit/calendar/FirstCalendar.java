package vn.phutrachho.kit.calendar;

import java.util.List;
import java.util.SortedMap;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.kit.sheets.SheetFile;

/** The working calendar that comes with the program, from a file. */
public final class FirstCalendar {
    private FirstCalendar() {}

    /**
     * Reads the file: the days of each year that differ from Monday to Friday.
     *
     * @throws IllegalArgumentException when a line cannot be read: it is not used at all
     */
    public static SortedMap<Integer, List<ExceptionalDay>> read(byte[] content) {
        CalendarSheet calendar = CalendarSheet.read(new SheetFile("working-calendar", content));
        calendar.sheet().demandRight();
        return calendar.years();
    }
}
