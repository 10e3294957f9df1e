package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RecordingTimeTest {

    private static final long YEAR_9999 = 253_402_300_799L;
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);

    @Property(tries = 300)
    void the_order_of_the_texts_is_the_order_of_the_times(
            @ForAll @LongRange(min = 0, max = YEAR_9999) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @LongRange(min = 0, max = YEAR_9999) long otherSeconds) {
        Instant one = Instant.ofEpochSecond(seconds, nanos);
        Instant other = Instant.ofEpochSecond(otherSeconds);

        assertThat(RecordingTime.text(one)).isEqualTo(FORM.format(one));
        assertThat(RecordingTime.time(RecordingTime.text(one))).isEqualTo(one);
        assertThat(Integer.signum(RecordingTime.text(one).compareTo(RecordingTime.text(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Test
    void a_time_whose_text_would_be_wider_is_refused() {
        assertThatThrownBy(() -> RecordingTime.text(Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(RecordingTime.notBeforeAll(Instant.MIN)).startsWith("0000-01-01");
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> RecordingTime.time("2025-03-01T05:00:00.00000000xZ"))
                .isInstanceOf(DateTimeException.class);
    }
}
