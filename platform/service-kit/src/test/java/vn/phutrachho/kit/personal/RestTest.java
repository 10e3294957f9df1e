package vn.phutrachho.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L.2")
class RestTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Near the end of what a long holds, as the clock of a machine may be. */
    private long now = Long.MAX_VALUE - MINUTE.toNanos();

    private final Rest rest = new Rest(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void work(Duration time) {
        rest.begin();
        pass(time);
        rest.after();
    }

    @Test
    void nobody_rests_before_the_first_work() {
        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void four_times_as_long_as_the_work_took() {
        work(MINUTE.multipliedBy(2));

        pass(MINUTE.multipliedBy(8).minusNanos(1));
        assertThat(rest.isOver()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void no_longer_than_an_hour() {
        work(Duration.ofHours(3));

        pass(Duration.ofHours(1).minusNanos(1));
        assertThat(rest.isOver()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void work_that_failed_is_begun_again_at_once() {
        rest.begin();
        pass(MINUTE);
        assertThat(rest.isOver()).isTrue();
    }
}
