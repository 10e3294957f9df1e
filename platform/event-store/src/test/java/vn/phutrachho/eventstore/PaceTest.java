package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.Pace.Way;

/** By which of the three ways a log is watched. */
class PaceTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final Pace pace = new Pace(TimeUnit.MILLISECONDS.toNanos(20), now::get);

    private Way afterSeconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            pace.way();
        }
        return pace.way();
    }

    private void othersAppend(int times) {
        for (int i = 0; i < times; i++) {
            pace.moved();
        }
    }

    private void thisAppends(int times) {
        for (int i = 0; i < times; i++) {
            pace.wrote();
            pace.moved();
        }
    }

    @Test
    void it_looks_often_until_it_knows_better() {
        assertThat(pace.way()).isEqualTo(Way.OFTEN);
    }

    @Test
    void what_grows_slowly_is_left_to_hints() {
        othersAppend(25);
        assertThat(afterSeconds(1)).isEqualTo(Way.BY_HINTS);
        othersAppend(26);
        assertThat(afterSeconds(1)).isEqualTo(Way.OFTEN);
        assertThat(afterSeconds(1)).isEqualTo(Way.BY_HINTS);
    }

    @Test
    void whoever_writes_all_the_time_looks_seldom_until_it_rests() {
        thisAppends(3);
        assertThat(afterSeconds(1)).isEqualTo(Way.BY_HINTS);
        thisAppends(100);
        assertThat(afterSeconds(1)).isEqualTo(Way.SELDOM);
        assertThat(afterSeconds(3)).isEqualTo(Way.SELDOM);
        assertThat(afterSeconds(2)).isEqualTo(Way.BY_HINTS);
    }

    @Test
    void whoever_meets_another_at_the_end_of_the_log_watches_for_it() {
        thisAppends(100);
        assertThat(afterSeconds(1)).isEqualTo(Way.SELDOM);

        pace.met();

        assertThat(pace.way()).isEqualTo(Way.OFTEN);
        thisAppends(10);
        assertThat(afterSeconds(1)).isEqualTo(Way.BY_HINTS);
        thisAppends(100);
        assertThat(afterSeconds(1)).isEqualTo(Way.OFTEN);
        afterSeconds(8);
        thisAppends(100);
        assertThat(afterSeconds(1)).isEqualTo(Way.SELDOM);
    }
}
