package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/** A line of a feed is the event, whatever is in it. */
class FeedLineTest {

    @Property(tries = 300)
    void what_is_read_back_is_what_was_written(
            @ForAll @LongRange(min = 1) long position,
            @ForAll("texts") String text,
            @ForAll("texts") String value,
            @ForAll @Size(32) byte[] hash,
            @ForAll boolean endsCommit,
            @ForAll @LongRange(min = 0, max = 4_102_444_800L) long second,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nano) {
        var event =
                new NewEvent(
                        "e-" + position,
                        "Grievance",
                        "g-1",
                        position - 1,
                        "grievance.grievance-reported",
                        "2",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of("actor", value, value, "cán bộ"),
                        Instant.ofEpochSecond(second, nano));
        var stored = new StoredEvent(position, "commit-" + position, event, hash, endsCommit);

        String line = FeedLine.of(stored).line();

        assertThat(line.lines()).as("one line").hasSize(1);
        assertThat(FeedLine.read(line).stored()).usingRecursiveComparison().isEqualTo(stored);
    }

    /** Whatever may stand in UTF-8, so no half of a pair. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .all()
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)),
                Arbitraries.of(
                        "{\"tên\":\"Đặng Thị Ngọc Ánh\"}",
                        "dòng một\r\ndòng hai\n",
                        "\"\\\u2028\u0000",
                        "hoà \uD83C\uDF3E nhập",
                        "o\u031B\u0323"));
    }
}
