package vn.phutrachho.eventstore;

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

/**
 * A commit as it was read.
 *
 * @param first position of its first event
 */
record StoredCommit(long first, int size, List<StoredEvent> events) {

    long last() {
        return first + size - 1;
    }

    /** Decodes straight from the wire: no document in between. */
    static final class Decoding implements Codec<StoredCommit> {

        @Override
        public StoredCommit decode(BsonReader reader, DecoderContext context) {
            long first = 0;
            int size = 0;
            String id = "";
            byte[] hash = {};
            List<NewEvent> events = List.of();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case "_id" -> first = reader.readInt64();
                    case "n" -> size = reader.readInt32();
                    case "c" -> id = reader.readString();
                    case "h" -> hash = reader.readBinaryData().getData();
                    case "e" -> events = events(reader);
                    default -> reader.skipValue();
                }
            }
            reader.readEndDocument();
            return new StoredCommit(first, size, stored(first, id, hash, events));
        }

        private static List<StoredEvent> stored(
                long first, String id, byte[] hash, List<NewEvent> events) {
            List<StoredEvent> stored = new ArrayList<>(events.size());
            for (int i = 0; i < events.size(); i++) {
                boolean ends = i == events.size() - 1;
                stored.add(new StoredEvent(first + i, id, events.get(i), hash, ends));
            }
            return stored;
        }

        private static List<NewEvent> events(BsonReader reader) {
            List<NewEvent> events = new ArrayList<>(2);
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                events.add(event(reader));
            }
            reader.readEndArray();
            return events;
        }

        private static NewEvent event(BsonReader reader) {
            String id = "";
            String type = "";
            String aggregate = "";
            long sequence = 0;
            String name = "";
            String revision = "";
            byte[] payload = {};
            Map<String, String> metadata = Map.of();
            String recorded = "";
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
                    case "m" -> metadata = metadata(reader);
                    case "d" -> recorded = reader.readString();
                    default -> reader.skipValue();
                }
            }
            reader.readEndDocument();
            return new NewEvent(
                    id,
                    type,
                    aggregate,
                    sequence,
                    name,
                    revision,
                    payload,
                    metadata,
                    RecordingTime.time(recorded));
        }

        private static Map<String, String> metadata(BsonReader reader) {
            Map<String, String> metadata = new HashMap<>();
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                metadata.put(reader.readName(), reader.readString());
            }
            reader.readEndDocument();
            return metadata;
        }

        @Override
        public void encode(BsonWriter writer, StoredCommit value, EncoderContext context) {
            throw new UnsupportedOperationException("commits are written as the bytes they are");
        }

        @Override
        public Class<StoredCommit> getEncoderClass() {
            return StoredCommit.class;
        }
    }
}
