package vn.phutrachho.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.TestMongo;

@Tag("L.2")
class MongoPersonalKeysIT {
    private static final Instant NOW = Instant.parse("2026-11-28T05:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final MongoClient client = MongoClients.create(TestMongo.uri("personal-keys-it"));
    private final MongoDatabase database = client.getDatabase("personal-keys-it");
    private final PersonalKeys keys = new MongoPersonalKeys(database);

    /** As another process sees them. */
    private final PersonalKeys elsewhere = new MongoPersonalKeys(database);

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void whoever_asks_first_makes_the_key_and_everybody_gets_that() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SecretKey>> asked =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            threads.submit(
                                                    () ->
                                                            (i % 2 == 0 ? keys : elsewhere)
                                                                    .toSeal("member:m1")))
                            .toList();
            for (Future<SecretKey> each : asked) {
                assertThat(each.get()).isEqualTo(keys.toOpen("member:m1").orElseThrow());
            }
        }
        assertThat(keys.toSeal("member:m2")).isNotEqualTo(keys.toSeal("member:m1"));
    }

    @Test
    void what_was_destroyed_is_nowhere_any_more_and_is_not_made_again() {
        keys.toSeal("member:m1");
        keys.destroy("member:m1", NOW);
        keys.destroy("member:m1", LATER);

        assertThat(keys.toOpen("member:m1")).isEmpty();
        assertThatExceptionOfType(PersonErased.class).isThrownBy(() -> keys.toSeal("member:m1"));
        assertThat(database.getCollection("keys").find(new Document("_id", "member:m1")).first())
                .doesNotContainKey("key");
        assertThat(keys.erasureOf("member:m1")).contains(new PersonalKeys.Erasure(NOW, List.of()));
    }

    @Test
    void nobody_who_had_no_key_gets_one_after_they_were_erased() {
        keys.destroy("member:m1", NOW);

        assertThatExceptionOfType(PersonErased.class)
                .isThrownBy(() -> elsewhere.toSeal("member:m1"));
        assertThat(elsewhere.toOpen("member:m1")).isEmpty();
    }

    @Test
    void another_process_lets_go_of_a_key_when_it_looks() {
        SecretKey key = keys.toSeal("member:m1");
        assertThat(elsewhere.toOpen("member:m1")).contains(key);
        keys.destroy("member:m1", NOW);

        assertThat(elsewhere.destroyedUnknownTo("household")).containsExactly("member:m1");

        assertThat(elsewhere.toOpen("member:m1")).isEmpty();
        elsewhere.forgotten("member:m1", "household", LATER);
        assertThat(elsewhere.destroyedUnknownTo("household")).isEmpty();
        assertThat(elsewhere.destroyedUnknownTo("member")).containsExactly("member:m1");
        assertThat(keys.erasureOf("member:m1"))
                .contains(new PersonalKeys.Erasure(NOW, List.of("household")));
    }

    @Test
    void many_are_found_as_each_is_by_itself() {
        SecretKey held = elsewhere.toSeal("member:m1");
        SecretKey stored = keys.toSeal("member:m2");
        keys.destroy("member:m3", NOW);

        assertThat(elsewhere.toOpen(List.of("member:m1", "member:m2", "member:m3")))
                .isEqualTo(
                        Map.of(
                                "member:m1", Optional.of(held),
                                "member:m2", Optional.of(stored),
                                "member:m3", Optional.empty()));
        assertThatExceptionOfType(MissingPersonalKey.class)
                .isThrownBy(() -> elsewhere.toOpen(List.of("member:m1", "member:m4")));
    }

    @Test
    void a_history_without_its_keys_is_told_from_one_that_was_erased() {
        assertThatExceptionOfType(MissingPersonalKey.class)
                .isThrownBy(() -> keys.toOpen("member:m1"));
        assertThat(keys.erasureOf("member:m1")).isEmpty();
    }
}
