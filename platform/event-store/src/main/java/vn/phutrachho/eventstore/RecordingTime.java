package vn.phutrachho.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as text of one width in UTC, so that the order of the texts is the order of the times. */
final class RecordingTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);

    private RecordingTime() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    static Instant time(String text) {
        return Instant.parse(text);
    }
}
