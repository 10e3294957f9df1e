package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

class CopiesTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static StoredEvent stored(long position, int bytes, boolean endsCommit) {
        NewEvent event = Events.event("a", 0);
        return new StoredEvent(
                position,
                "commit",
                new NewEvent(
                        event.id(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sequence(),
                        event.name(),
                        event.revision(),
                        new byte[bytes],
                        event.metadata(),
                        event.recordedAt()),
                new byte[32],
                endsCommit);
    }

    private static int size(Map<String, String> metadata) {
        var document = new BsonDocument();
        metadata.forEach((name, value) -> document.put(name, new BsonString(value)));
        return new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().remaining();
    }

    @Test
    void where_an_event_came_from_fits_into_what_every_commit_leaves_free() {
        var source = new Source("s".repeat(64), "topic");
        var copies = new Copies(source, Long.MAX_VALUE - 1);
        StoredEvent event = stored(Long.MAX_VALUE, 10, true);
        copies.take(event);

        Commit commit = copies.remove();

        assertThat(size(commit.events().getFirst().metadata()) - size(event.event().metadata()))
                .isPositive()
                .isLessThan(LogSettings.LARGEST_ORIGIN);
        assertThat(commit.id().length()).isLessThan(LogSettings.LARGEST_ORIGIN);
    }

    @Test
    void whole_commits_are_stored_before_one_comes_that_has_no_room_beside_them() {
        var copies = new Copies(new Source("member", "topic"), 0);
        StoredEvent large = stored(2, 15 * MEGABYTE, true);
        assertThat(copies.isFullFor(large)).as("nothing waits").isFalse();
        copies.take(stored(1, 10, true));
        assertThat(copies.isFullFor(stored(2, 10, true))).as("both are small").isFalse();
        assertThat(copies.isFullFor(large)).isTrue();

        copies.remove();
        copies.take(large);

        assertThat(copies.remove().events()).hasSize(1);
        assertThat(copies.copied()).isEqualTo(2);
    }

    @Test
    void a_commit_is_never_divided_however_large() {
        var copies = new Copies(new Source("member", "topic"), 0);
        copies.take(stored(1, 7 * MEGABYTE, false));

        assertThat(copies.isFullFor(stored(2, 7 * MEGABYTE, true))).isFalse();
    }
}
