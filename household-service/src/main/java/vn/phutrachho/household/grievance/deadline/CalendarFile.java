package vn.phutrachho.household.grievance.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working calendar as the administrator keeps it: a table of the days that differ from Monday
 * to Friday, each with what it is, where that was announced, and whether it is provisional.
 * Replaced when the next year is announced.
 *
 * @param provisional years of which at least one day has not been announced yet
 */
public record CalendarFile(WorkingCalendar calendar, Set<Year> provisional) {
    private static final String HEADING = "day,works,what,source,provisional";
    private static final int COLUMNS = 5;

    public CalendarFile {
        provisional = Set.copyOf(provisional);
    }

    /**
     * @throws IllegalArgumentException when a line cannot be read, or says of a day what it is
     *     anyway: a calendar that is wrong is not used at all
     */
    public static CalendarFile read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
            throw new IllegalArgumentException("A calendar begins with: " + HEADING);
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> on = new HashSet<>();
        Set<Year> provisional = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            Row row = Row.read(line);
            boolean first = (row.works() ? on : off).add(row.day());
            if (!first || row.works() == isWeekday(row.day())) {
                throw new IllegalArgumentException("Not an exception, or said twice: " + line);
            }
            if (row.provisional()) {
                provisional.add(Year.from(row.day()));
            }
        }
        return new CalendarFile(
                new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), off, on),
                provisional);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private record Row(LocalDate day, boolean works, boolean provisional) {
        /** A text with a comma in it stands between double quotes. */
        static Row read(String line) {
            List<String> cells = Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
            if (cells.size() != COLUMNS || cells.get(3).isBlank()) {
                throw new IllegalArgumentException("Five columns, with a source: " + line);
            }
            return new Row(day(cells.get(0)), works(cells.get(1)), !cells.get(4).isBlank());
        }

        private static LocalDate day(String cell) {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("Not a day: " + cell, e);
            }
        }

        private static boolean works(String cell) {
            return switch (cell) {
                case "on" -> true;
                case "off" -> false;
                default -> throw new IllegalArgumentException("Either on or off: " + cell);
            };
        }
    }
}
