package vn.phutrachho.kit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * A date as somebody types it: {@code 12/10}, {@code 12/10/2026}, {@code 12.10.26}, {@code
 * 12102026}, or ISO from a program. Without a year it is the one nearest to today.
 */
public final class TypedDates implements Formatter<LocalDate> {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int HALF_A_YEAR = 183;

    private final Supplier<LocalDate> today;

    public TypedDates(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public LocalDate parse(String text, Locale locale) {
        return parse(text);
    }

    /**
     * @throws DateTimeException when the text is no date, or names a day that does not exist
     */
    public LocalDate parse(String text) {
        String typed = text.strip();
        if (ISO.matcher(typed).matches()) {
            return LocalDate.parse(typed);
        }
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            matcher = DIGITS.matcher(typed);
        }
        if (!matcher.matches()) {
            throw new DateTimeException("not a date");
        }
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        String year = matcher.group(3);
        return year == null ? nearest(day, month) : LocalDate.of(fullYear(year), month, day);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static int fullYear(String year) {
        return year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
    }

    private LocalDate nearest(int day, int month) {
        LocalDate now = today.get();
        LocalDate thisYear = LocalDate.of(now.getYear(), month, day);
        if (thisYear.isAfter(now.plusDays(HALF_A_YEAR))) {
            return thisYear.minusYears(1);
        }
        return thisYear.isBefore(now.minusDays(HALF_A_YEAR)) ? thisYear.plusYears(1) : thisYear;
    }
}
