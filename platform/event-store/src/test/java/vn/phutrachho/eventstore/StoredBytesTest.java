package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;

class StoredBytesTest {
    private static final Instant RECORDED = Instant.parse("2026-03-03T07:30:00.123456789Z");

    private final SeenWords words = new SeenWords();

    /** The order of a map differs from process to process; that of stored bytes must not. */
    @Test
    void metadata_is_written_in_the_order_of_its_names() {
        Map<String, String> metadata = new HashMap<>();
        for (char name = 'z'; name >= 'a'; name--) {
            metadata.put(String.valueOf(name), "?");
        }
        NewEvent event = new NewEvent("e", "", "a", 0, "n", "1", new byte[0], metadata, RECORDED);

        BsonDocument written = new RawBsonDocument(bytes(new Commit("c-1", List.of(event))));

        assertThat(
                        List.copyOf(
                                written.getArray("e")
                                        .getFirst()
                                        .asDocument()
                                        .getDocument("m")
                                        .keySet()))
                .hasSize(26)
                .isSorted();
    }

    @Property(tries = 300)
    void what_another_process_has_written_is_chained_as_if_it_were_ones_own(
            @ForAll @CharRange(from = ' ', to = 'ỹ') @StringLength(min = 1, max = 40) String id,
            @ForAll @IntRange(min = 1, max = 5) int events) {
        Commit commit = new Commit(id, Commits.ofAggregate("a", 0, events).events());
        CommitDocument own = CommitDocument.of(commit);
        CommitDocument other = CommitDocument.of(own.bytes().clone(), commit);
        Head before = new Head(41, new byte[CommitDocument.HASH_LENGTH]);

        assertThat(other.placeBehind(before).hash()).isEqualTo(own.placeBehind(before).hash());
        assertThat(other.bytes()).isEqualTo(own.bytes());
        Commit longer = new Commit(id + "-", commit.events());
        assertThatThrownBy(() -> CommitDocument.of(own.bytes().clone(), longer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_of_events_that_was_changed_takes_no_memory() {
        Commit commit = Commits.ofAggregate("a", 0, 2);
        BsonDocument changed =
                new RawBsonDocument(bytes(commit))
                        .decode(new BsonDocumentCodec())
                        .append("n", new BsonInt32(Integer.MAX_VALUE));
        RawBsonDocument raw = new RawBsonDocument(changed, new BsonDocumentCodec());
        ByteBuf buffer = raw.getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);

        StoredCommit read = new StoredBytes(bytes, words).commit();

        assertThat(read.size()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read.events()).hasSize(2);
    }

    @Property(tries = 300)
    void what_was_written_is_read(
            @ForAll @CharRange(from = ' ', to = 'ỹ') @StringLength(min = 1, max = 40)
                    String aggregate,
            @ForAll @CharRange(from = ' ', to = 'ỹ') @StringLength(max = 20) String name,
            @ForAll @Size(max = 9)
                    Map<
                                    @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 8)
                                    String,
                                    @CharRange(from = ' ', to = 'ỹ') String>
                            metadata,
            @ForAll @Size(max = 200) byte[] payload,
            @ForAll @Size(min = 1, max = 20) List<Long> sequences) {
        List<NewEvent> events = new ArrayList<>();
        for (long sequence : sequences) {
            events.add(
                    new NewEvent(
                            "e" + events.size(),
                            "hộ",
                            aggregate,
                            sequence,
                            name,
                            "1",
                            payload,
                            metadata,
                            RECORDED));
        }
        StoredCommit read = new StoredBytes(bytes(new Commit("c-1", events)), words).commit();

        assertThat(read.first()).isEqualTo(42);
        assertThat(read.last()).isEqualTo(41 + events.size());
        assertThat(read.events()).hasSameSizeAs(events);
        for (int i = 0; i < events.size(); i++) {
            StoredEvent stored = read.events().get(i);
            assertThat(stored.position()).isEqualTo(42 + i);
            assertThat(stored.commitId()).isEqualTo("c-1");
            assertThat(stored.endsCommit()).isEqualTo(i == events.size() - 1);
            assertThat(stored.commitHash()).hasSize(32);
            assertThat(stored.event()).usingRecursiveComparison().isEqualTo(events.get(i));
        }
    }

    @Test
    void a_field_that_nothing_stores_is_loud() {
        BsonDocument document = document();
        document.append("x", new BsonString("?"));
        byte[] changed = bytes(document);

        assertThatThrownBy(() -> new StoredBytes(changed, words).commit())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a field x");
    }

    @Test
    void a_value_of_another_type_is_loud() {
        BsonDocument document = document();
        document.put("c", new BsonInt64(1));
        byte[] changed = bytes(document);

        assertThatThrownBy(() -> new StoredBytes(changed, words).commit())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BSON type 18");
    }

    private static BsonDocument document() {
        NewEvent event =
                new NewEvent(
                        "e",
                        "hộ",
                        "h-1",
                        0,
                        "household.household-registered",
                        "1",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of("actor", "bithu"),
                        RECORDED);
        byte[] bytes = bytes(new Commit("c", List.of(event)));
        return new BsonDocumentCodec()
                .decode(
                        new BsonBinaryReader(ByteBuffer.wrap(bytes)),
                        DecoderContext.builder().build());
    }

    private static byte[] bytes(BsonDocument document) {
        ByteBuf encoded = new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer();
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static byte[] bytes(Commit commit) {
        CommitDocument document = CommitDocument.of(commit);
        document.placeBehind(new Head(41, new byte[CommitDocument.HASH_LENGTH]));
        return document.bytes();
    }
}
