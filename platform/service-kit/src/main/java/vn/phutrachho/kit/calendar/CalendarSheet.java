package vn.phutrachho.kit.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.kit.sheets.Sheet;
import vn.phutrachho.kit.sheets.SheetColumn;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.sheets.SheetRow;

/**
 * A table of the days that differ from Monday to Friday, each with what it is, where that was
 * announced, and whether it is provisional.
 *
 * @param days of the rows that are right, in their order
 */
public record CalendarSheet(Sheet sheet, Map<SheetRow, ExceptionalDay> days) {
    /** Which day. */
    public static final SheetColumn DAY = SheetColumn.mandatory("day", "Ngày");

    private static final SheetColumn WORKS =
            SheetColumn.mandatory("works", "Nghỉ hay làm", "Nghỉ/Làm");
    private static final SheetColumn WHAT = SheetColumn.mandatory("what", "Là ngày gì", "Dịp");
    private static final SheetColumn SOURCE =
            SheetColumn.mandatory("source", "Nguồn", "Văn bản", "Thông báo");
    private static final SheetColumn PROVISIONAL =
            SheetColumn.optional("provisional", "Tạm tính", "Chưa thông báo");

    private static final Map<String, Boolean> WORKS_WORDS =
            Map.of("nghỉ", false, "làm", true, "off", false, "on", true);
    private static final Set<String> ANNOUNCED = Set.of("", "không", "no", "0", "false");
    private static final int LONGEST = 300;

    /**
     * Reads a table; what is wrong with a row is noted there.
     *
     * @throws vn.phutrachho.kit.sheets.SheetRefusal when it cannot be read at all
     */
    public static CalendarSheet read(SheetFile file) {
        Sheet sheet = Sheet.read(file, List.of(DAY, WORKS, WHAT, SOURCE, PROVISIONAL));
        Map<SheetRow, ExceptionalDay> days = new LinkedHashMap<>();
        Map<LocalDate, SheetRow> first = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            read(row, first, days);
        }
        days.keySet().removeIf(row -> !row.isRight());
        return new CalendarSheet(sheet, days);
    }

    private static void read(
            SheetRow row, Map<LocalDate, SheetRow> first, Map<SheetRow, ExceptionalDay> days) {
        LocalDate day = row.date(DAY);
        boolean works = !row.text(WORKS, 20).isEmpty() && row.choice(WORKS, WORKS_WORDS, false);
        String what = row.text(WHAT, LONGEST);
        String source = row.text(SOURCE, LONGEST);
        String provisional = row.text(PROVISIONAL, LONGEST).toLowerCase(Locale.ROOT);
        if (day == null || !row.isRight()) {
            return;
        }
        if (works == WorkingCalendar.MONDAY_TO_FRIDAY.isWorkingDay(day)) {
            row.reject(WORKS, works ? "calendar.works-anyway" : "calendar.off-anyway");
        }
        SheetRow twin = first.putIfAbsent(day, row);
        if (twin != null) {
            row.reject(DAY, "duplicate", twin.number());
            twin.reject(DAY, "duplicate", row.number());
        }
        days.put(
                row,
                new ExceptionalDay(day, works, what, source, !ANNOUNCED.contains(provisional)));
    }

    /** The days of each year that it is about, the earliest first, and so its days. */
    public SortedMap<Integer, List<ExceptionalDay>> years() {
        return days.values().stream()
                .sorted(Comparator.comparing(ExceptionalDay::day))
                .collect(groupingBy(day -> day.day().getYear(), TreeMap::new, toList()));
    }
}
