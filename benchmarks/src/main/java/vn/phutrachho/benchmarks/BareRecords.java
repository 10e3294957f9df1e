package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * What somebody would write who has the driver and no engine: one cursor over all commits in order,
 * decoded by hand straight from the wire into the records that the engine hands out, and no check
 * of anything.
 */
final class BareRecords implements Codec<BareRecords.Decoded> {
    private static final int BATCH = 5_000;

    /** The events of one document. */
    record Decoded(List<StoredEvent> events) {}

    static long replay(MongoDatabase database, long end) {
        MongoCollection<Decoded> collection =
                database.getCollection(EventLogStore.COLLECTION, Decoded.class)
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(new BareRecords()),
                                        database.getCodecRegistry()));
        long read = 0;
        try (MongoCursor<Decoded> cursor =
                collection.find().sort(Sorts.ascending("_id")).batchSize(BATCH).cursor()) {
            while (System.nanoTime() < end && cursor.hasNext()) {
                read += cursor.next().events().size();
            }
        }
        return read;
    }

    @Override
    public Decoded decode(BsonReader reader, DecoderContext context) {
        long first = 0;
        String id = "";
        byte[] hash = {};
        List<NewEvent> events = new ArrayList<>(1);
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> first = reader.readInt64();
                case "c" -> id = reader.readString();
                case "h" -> hash = reader.readBinaryData().getData();
                case "e" -> {
                    reader.readStartArray();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        events.add(event(reader));
                    }
                    reader.readEndArray();
                }
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            boolean ends = i == events.size() - 1;
            stored.add(new StoredEvent(first + i, id, events.get(i), hash, ends));
        }
        return new Decoded(stored);
    }

    private static NewEvent event(BsonReader reader) {
        String id = "";
        String type = "";
        String aggregate = "";
        long sequence = 0;
        String name = "";
        String revision = "";
        byte[] payload = {};
        Map<String, String> metadata = new HashMap<>();
        Instant recorded = Instant.EPOCH;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "i" -> id = reader.readString();
                case "t" -> type = reader.readString();
                case "a" -> aggregate = reader.readString();
                case "s" -> sequence = reader.readInt64();
                case "k" -> name = reader.readString();
                case "r" -> revision = reader.readString();
                case "p" -> payload = reader.readBinaryData().getData();
                case "m" -> {
                    reader.readStartDocument();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        metadata.put(reader.readName(), reader.readString());
                    }
                    reader.readEndDocument();
                }
                case "d" -> recorded = time(reader.readString());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new NewEvent(
                id, type, aggregate, sequence, name, revision, payload, metadata, recorded);
    }

    /** {@code 2025-03-01T05:00:00.000000000Z}: of one width, so that no parser is needed. */
    static Instant time(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 29))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }

    @Override
    public void encode(BsonWriter writer, Decoded value, EncoderContext context) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Class<Decoded> getEncoderClass() {
        return Decoded.class;
    }
}
