package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RecordingTimeTest {

    private static final long YEAR_9999 = 253_402_300_799L;

    @Property(tries = 300)
    void the_order_of_the_texts_is_the_order_of_the_times(
            @ForAll @LongRange(min = 0, max = YEAR_9999) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @LongRange(min = 0, max = YEAR_9999) long otherSeconds) {
        Instant one = Instant.ofEpochSecond(seconds, nanos);
        Instant other = Instant.ofEpochSecond(otherSeconds);

        assertThat(RecordingTime.text(one)).hasSize(30);
        assertThat(RecordingTime.time(RecordingTime.text(one))).isEqualTo(one);
        assertThat(Integer.signum(RecordingTime.text(one).compareTo(RecordingTime.text(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }
}
