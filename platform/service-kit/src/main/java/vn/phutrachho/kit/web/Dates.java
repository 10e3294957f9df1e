package vn.phutrachho.kit.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.phutrachho.kit.time.Today;

/**
 * Dates as people here write them, for templates: {@code ${@dates.day(visit.day)}}. All take null
 * and answer with nothing.
 */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter LONG_VI =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' M 'năm' yyyy");
    private static final DateTimeFormatter LONG_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final String[] WEEKDAYS = {
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return Today.dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** {@code 02/03/2023}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** {@code 02/03}, where the year is clear. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : SHORT_DAY.format(day);
    }

    /**
     * {@code ngày 02 tháng 3 năm 2023}: days below 10 and the months 1 and 2 take a zero, as in
     * official papers.
     */
    public String longDay(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return english() ? LONG_EN.format(day) : inDocuments(day);
    }

    /** The same for documents, which are in Vietnamese whoever asks for them. */
    public static String inDocuments(LocalDate day) {
        String text = LONG_VI.format(day);
        return day.getMonthValue() < 3 ? text.replace("tháng ", "tháng 0") : text;
    }

    /** {@code thứ Ba}, {@code Chủ nhật}. */
    public String weekday(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return english()
                ? day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                : WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    /** {@code thứ Năm, 29/10/2026}. */
    public String weekdayAndDay(@Nullable LocalDate day) {
        return day == null ? "" : weekday(day) + ", " + day(day);
    }

    /** {@code tháng 10/2026} without the word: {@code 10/2026}. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** {@code 14:05} of that moment here. */
    public String hour(@Nullable Instant moment) {
        return moment == null ? "" : HOUR.format(moment.atZone(Today.ZONE));
    }

    /** {@code 14:05 27/10/2026}. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(Today.ZONE));
    }

    /** The day on which a moment fell here. */
    public @Nullable LocalDate dayOf(@Nullable Instant moment) {
        return moment == null ? null : Today.dayOf(moment);
    }

    /**
     * What a date field says beneath itself of the date in it: {@code Máy đọc là: thứ Hai,
     * 12/10/2026}.
     */
    public String readBack(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return reads() + weekdayAndDay(day);
        }
        if (value == null || value.toString().isBlank()) {
            return "";
        }
        try {
            return reads() + weekdayAndDay(new TypedDates(this::today).parse(value.toString()));
        } catch (DateTimeException _) {
            return "";
        }
    }

    private static String reads() {
        return english() ? "Read as: " : "Máy đọc là: ";
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
