package vn.phutrachho.household.settings;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.household.settings.command.WorkingYear;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.household.settings.view.Version;
import vn.phutrachho.kit.calendar.CalendarSheet;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.SheetRow;
import vn.phutrachho.kit.web.ImportPreview.RowChange;

/**
 * What a table of days would change. It holds whole years: a day of such a year that is not in it
 * is an ordinary one from then on; a year that is not in it stays as it is.
 */
final class CalendarChanges {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CalendarSheet table;
    private final SettingsBook book;
    private final List<WorkingYear> years;
    private final List<RowChange> changes = new ArrayList<>();
    private final List<String> newcomers = new ArrayList<>();
    private int same;

    CalendarChanges(CalendarSheet table, SettingsBook book) {
        this.table = table;
        this.book = book;
        this.years =
                table.years().entrySet().stream()
                        .map(year -> new WorkingYear(year.getKey(), year.getValue()))
                        .toList();
        table.days().forEach(this::compare);
        years.forEach(this::compareWhatIsGone);
    }

    private void compare(SheetRow row, ExceptionalDay day) {
        ExceptionalDay before = known(day.day().getYear()).get(day.day());
        if (before == null) {
            newcomers.add(DAY.format(day.day()) + " " + words(day));
        } else if (before.equals(day)) {
            same++;
        } else {
            changes.add(change(row.number(), day.day(), before, day));
        }
    }

    private void compareWhatIsGone(WorkingYear year) {
        Map<LocalDate, ExceptionalDay> gone = known(year.year());
        year.days().forEach(day -> gone.remove(day.day()));
        gone.values().forEach(day -> changes.add(change(lastRow(year), day.day(), day, null)));
    }

    /** Where in the table the year ends: the day would have stood there. */
    private int lastRow(WorkingYear year) {
        return table.days().entrySet().stream()
                .filter(row -> row.getValue().day().getYear() == year.year())
                .mapToInt(row -> row.getKey().number())
                .max()
                .orElseThrow();
    }

    private Map<LocalDate, ExceptionalDay> known(int year) {
        return new TreeMap<>(
                book.lastCalendar(year).map(Version.Calendar::days).orElse(List.of()).stream()
                        .collect(toMap(ExceptionalDay::day, day -> day)));
    }

    private static RowChange change(
            int row, LocalDate day, ExceptionalDay before, @Nullable ExceptionalDay after) {
        return new RowChange(
                DAY.format(day),
                row,
                CalendarSheet.DAY.title(),
                words(before),
                after == null ? "như thường lệ" : words(after));
    }

    private static String words(ExceptionalDay day) {
        return (day.works() ? "làm" : "nghỉ")
                + ", "
                + day.what()
                + " ("
                + day.source()
                + (day.provisional() ? "; tạm tính" : "")
                + ")";
    }

    Imported imported() {
        List<WorkingYear> changed = years.stream().filter(this::isChanged).toList();
        return new Imported(
                table.sheet().file(),
                table.sheet().rows().size(),
                newcomers.size(),
                changes.size(),
                same,
                table.sheet().errors().isEmpty() ? changed : List.of(),
                table.sheet().errors(),
                changes,
                newcomers);
    }

    private boolean isChanged(WorkingYear year) {
        return !book.lastCalendar(year.year())
                .map(Version.Calendar::days)
                .filter(year.days()::equals)
                .isPresent();
    }
}
