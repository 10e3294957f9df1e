package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.StoredEvent;

/** What a log takes can be copied by everybody, to the last byte. */
class LargestCommitIT extends RelayGround {

    private static final int SIXTEEN_MEGABYTES = 16 * 1024 * 1024;
    private static final Pattern NUMBERS = Pattern.compile("is (\\d+) bytes .* have (\\d+) more");

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000})
    void the_largest_that_its_log_takes_arrives(int many) throws Throwable {
        int text = largestText(many);
        assertThatThrownBy(() -> events.append(commit(many, text + 1)))
                .isInstanceOfSatisfying(
                        NotStored.class,
                        e -> assertThat(e.reason()).isEqualTo(NotStored.Reason.TOO_LARGE));
        write(3);
        events.append(commit(many, text));
        write(3);
        relay();

        consumer(NOBODY, member);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(12 + many));
        assertSameBytes();
    }

    @Test
    void what_was_missing_is_not_put_together_beyond_what_one_commit_may_have() throws Throwable {
        for (int i = 0; i < 3; i++) {
            events.append(commit(2, 7 * 1024 * 1024));
        }
        assertIsHealed(6);
    }

    @Test
    void what_was_missing_comes_from_its_owner_also_where_each_fills_an_answer() throws Throwable {
        for (int i = 0; i < 3; i++) {
            events.append(commit(1, 15 * 1024 * 1024));
        }
        assertIsHealed(3);
    }

    /** Of a topic that lacks these. */
    private void assertIsHealed(int missing) throws Throwable {
        write(1);
        send(events.read(missing, 2));

        consumer(this::feed, member);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(missing + 2));
        assertSameBytes();
    }

    /** Byte arrays as such: sixteen megabytes are too much for a comparison that can explain. */
    private void assertSameBytes() {
        List<StoredEvent> all = all(events);
        List<StoredEvent> copies = all(inbox);
        assertThat(copies).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            NewEvent copy = copies.get(i).event();
            assertThat(copy.id()).isEqualTo(all.get(i).event().id());
            assertThat(Arrays.equals(copy.payload(), all.get(i).event().payload())).isTrue();
        }
        assertThat(new ChainVerifier(listener, "inbox").verify().isWhole()).isTrue();
    }

    private static List<StoredEvent> all(EventLog log) {
        List<StoredEvent> all = new ArrayList<>();
        log.stretches(0, 10_000).forEach(all::addAll);
        return all;
    }

    /** So long that one character more is refused. */
    private int largestText(int many) {
        NotStored refused =
                catchThrowableOfType(
                        NotStored.class, () -> events.append(commit(many, SIXTEEN_MEGABYTES)));
        MatchResult said =
                NUMBERS.matcher(String.valueOf(refused.getMessage())).results().findFirst().get();
        int beside =
                Integer.parseInt(said.group(1))
                        - SIXTEEN_MEGABYTES
                        + Integer.parseInt(said.group(2));
        return SIXTEEN_MEGABYTES - beside;
    }

    /** Its payloads are a text of so many characters, nearly all in the first one. */
    private static Commit commit(int many, int text) {
        String aggregate = UUID.randomUUID().toString();
        List<NewEvent> list = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String json = i == 0 ? '"' + "x".repeat(text - 2) + '"' : "{}";
            list.add(
                    new NewEvent(
                            UUID.randomUUID().toString(),
                            "member",
                            aggregate,
                            i,
                            "member.member-registered",
                            "1",
                            json.getBytes(StandardCharsets.UTF_8),
                            Map.of(),
                            Instant.parse("2025-03-01T05:00:00Z")));
        }
        return new Commit(UUID.randomUUID().toString(), list);
    }
}
