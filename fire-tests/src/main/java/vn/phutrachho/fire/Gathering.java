package vn.phutrachho.fire;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.fire.check.Evidence;
import vn.phutrachho.fire.history.Copy;
import vn.phutrachho.fire.history.Journal;
import vn.phutrachho.fire.history.LoggedCommit;
import vn.phutrachho.fire.history.Seen;
import vn.phutrachho.fire.history.TopicRecord;
import vn.phutrachho.fire.programs.Names;
import vn.phutrachho.relay.Source;

/**
 * Reads what a run has left behind: the logs by their documents, not by the engine; the topic by
 * the headers of its records, not by the relay.
 */
final class Gathering implements AutoCloseable {

    private static final String SOURCE_HASH = "sourceHash";

    private final MongoClient client;
    private final String bootstrapServers;

    Gathering(String mongo, String bootstrapServers) {
        this.client = MongoClients.create(mongo);
        this.bootstrapServers = bootstrapServers;
    }

    /** Position of the last stored event. */
    long storeHead() {
        return head(client.getDatabase(Names.OWNER), Names.LOG);
    }

    /** How many events the ledger holds. */
    long ledgerHead() {
        return head(client.getDatabase(Names.LISTENER), Names.LEDGER);
    }

    private static long head(MongoDatabase database, String collection) {
        BsonDocument last =
                commits(database, collection).find().sort(Sorts.descending("_id")).first();
        return last == null
                ? 0
                : last.getInt64("_id").getValue() + last.getInt32("n").getValue() - 1;
    }

    private static MongoCollection<BsonDocument> commits(MongoDatabase database, String name) {
        return database.getCollection(name, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * All that is known.
     *
     * @param ended processes that ended by a defect
     */
    Evidence evidence(List<Path> journals, List<String> ended) {
        List<String> broken = new ArrayList<>();
        verify(Names.OWNER, Names.LOG, broken);
        verify(Names.LISTENER, Names.LEDGER, broken);
        return new Evidence(
                journals.stream().map(Journal::read).toList(),
                store(),
                topic(),
                ledger(),
                broken,
                ended);
    }

    private void verify(String database, String log, List<String> broken) {
        ChainVerifier.@Nullable Break found =
                new ChainVerifier(client.getDatabase(database), log).verify().broken();
        if (found != null) {
            broken.add(log + " at " + found.position() + ": " + found.why());
        }
    }

    private List<LoggedCommit> store() {
        List<LoggedCommit> store = new ArrayList<>();
        for (BsonDocument commit :
                commits(client.getDatabase(Names.OWNER), Names.LOG)
                        .find()
                        .sort(Sorts.ascending("_id"))) {
            store.add(
                    new LoggedCommit(
                            commit.getInt64("_id").getValue(),
                            commit.getInt32("n").getValue(),
                            commit.getString("c").getValue(),
                            HexFormat.of().formatHex(commit.getBinary("h").getData()),
                            commit.getArray("e").stream()
                                    .map(event -> Seen.of(event(event.asDocument())))
                                    .toList()));
        }
        return store;
    }

    private List<Copy> ledger() {
        List<Copy> ledger = new ArrayList<>();
        for (BsonDocument commit :
                commits(client.getDatabase(Names.LISTENER), Names.LEDGER)
                        .find()
                        .sort(Sorts.ascending("_id"))) {
            long place = commit.getInt64("_id").getValue();
            for (BsonValue event : commit.getArray("e")) {
                ledger.add(copy(place++, event(event.asDocument())));
            }
        }
        return ledger;
    }

    private static NewEvent event(BsonDocument event) {
        Map<String, String> metadata = new HashMap<>();
        event.getDocument("m")
                .forEach((name, text) -> metadata.put(name, text.asString().getValue()));
        return new NewEvent(
                event.getString("i").getValue(),
                event.getString("t").getValue(),
                event.getString("a").getValue(),
                event.getInt64("s").getValue(),
                event.getString("k").getValue(),
                event.getString("r").getValue(),
                event.getBinary("p").getData(),
                metadata,
                Instant.parse(event.getString("d").getValue()));
    }

    private static Copy copy(long place, NewEvent event) {
        Map<String, String> metadata = new HashMap<>(event.metadata());
        metadata.remove(LogSettings.SOURCE);
        String origin = metadata.remove(LogSettings.SOURCE_POSITION);
        long position = origin == null ? 0 : Long.parseLong(origin);
        String hash = metadata.remove(SOURCE_HASH);
        var original =
                new NewEvent(
                        event.id(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sequence(),
                        event.name(),
                        event.revision(),
                        event.payload(),
                        metadata,
                        event.recordedAt());
        return new Copy(
                place,
                position,
                // says nothing of the one before
                position - 1,
                hash == null ? "" : hash,
                Seen.of(original));
    }

    private List<Copy> topic() {
        List<Copy> topic = new ArrayList<>();
        var partition = new TopicPartition(Source.of(Names.SOURCE).topic(), 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> only = List.of(partition);
            consumer.assign(only);
            consumer.seekToBeginning(only);
            long end = consumer.endOffsets(only).values().iterator().next();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    topic.add(new TopicRecord(record).copy());
                }
            }
        }
        return topic;
    }

    @Override
    public void close() {
        client.close();
    }
}
