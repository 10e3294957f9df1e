package vn.phutrachho.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Times as text of one width in UTC, so that the order of the texts is the order of the times. By
 * hand, since each event is written and read by it: the formatters of the JDK cost ten times that.
 */
final class RecordingTime {

    private static final byte[] FORM =
            "0000-00-00T00:00:00.000000000Z".getBytes(StandardCharsets.US_ASCII);
    private static final int WIDTH = FORM.length;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private RecordingTime() {}

    /**
     * The time as text of 30 characters.
     *
     * @throws IllegalArgumentException if the year does not have four digits
     */
    static String text(Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new IllegalArgumentException(time + " is not a year of four digits");
        }
        LocalDateTime utc =
                LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        byte[] text = FORM.clone();
        write(text, 0, 4, utc.getYear());
        write(text, 5, 2, utc.getMonthValue());
        write(text, 8, 2, utc.getDayOfMonth());
        write(text, 11, 2, utc.getHour());
        write(text, 14, 2, utc.getMinute());
        write(text, 17, 2, utc.getSecond());
        write(text, 20, 9, time.getNano());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Whether no event can be recorded that late. */
    static boolean isAfterAll(Instant time) {
        return !time.isBefore(END);
    }

    /** The time as text; of one before all recording times the first of them. */
    static String notBeforeAll(Instant time) {
        return text(time.isBefore(FIRST) ? FIRST : time);
    }

    private static void write(byte[] text, int from, int digits, int number) {
        int left = number;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    static Instant time(String text) {
        if (text.length() != WIDTH || text.charAt(WIDTH - 1) != 'Z') {
            return Instant.parse(text);
        }
        LocalDateTime utc =
                LocalDateTime.of(
                        read(text, 0, 4),
                        read(text, 5, 2),
                        read(text, 8, 2),
                        read(text, 11, 2),
                        read(text, 14, 2),
                        read(text, 17, 2));
        return Instant.ofEpochSecond(utc.toEpochSecond(ZoneOffset.UTC), read(text, 20, 9));
    }

    private static int read(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeParseException("not a digit", text, i);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
