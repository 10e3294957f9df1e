package vn.phutrachho.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads the bytes of a commit document from the front to the back. By hand, since a replay is bound
 * by it: a general reader of BSON checks and remembers at each step what is known here.
 */
final class StoredBytes {

    private static final byte END = 0;
    private static final byte STRING = 0x02;
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;
    private static final byte BINARY = 0x05;
    private static final byte INT32 = 0x10;
    private static final byte INT64 = 0x12;

    private static final int MANY = 1_000;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final SeenWords words;
    private int at;

    /**
     * @param words texts that come again and again, made once
     */
    StoredBytes(byte[] bytes, SeenWords words) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.words = words;
    }

    StoredCommit commit() {
        long first = 0;
        int size = 0;
        String id = "";
        byte[] hash = {};
        NewEvent[] events = {};
        at = Integer.BYTES;
        for (byte type = next(); type != END; type = next()) {
            int name = name();
            switch (bytes[name]) {
                case '_' -> first = int64(type);
                case 'n' -> size = int32(type);
                case 'c' -> id = text(type);
                case 'h' -> hash = binary(type);
                case 'e' -> events = events(type, size);
                default -> throw unexpected(type, name);
            }
        }
        return new StoredCommit(first, size, placed(first, id, hash, events));
    }

    private static List<StoredEvent> placed(long first, String id, byte[] hash, NewEvent[] events) {
        StoredEvent[] placed = new StoredEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            boolean ends = i == events.length - 1;
            placed[i] = new StoredEvent(first + i, id, events[i], hash, ends);
        }
        return Arrays.asList(placed);
    }

    /**
     * As many as there are, which the caller compares with how many there should be. What a changed
     * document says of their number is not believed for more memory than usual.
     */
    private NewEvent[] events(byte type, int expected) {
        demand(type, ARRAY);
        at += Integer.BYTES;
        NewEvent[] events = new NewEvent[Math.clamp(expected, 0, MANY)];
        int count = 0;
        for (byte element = next(); element != END; element = next()) {
            name();
            demand(element, DOCUMENT);
            if (count == events.length) {
                events = Arrays.copyOf(events, 2 * count + 1);
            }
            events[count++] = event();
        }
        return count == events.length ? events : Arrays.copyOf(events, count);
    }

    private NewEvent event() {
        String id = "";
        String type = "";
        String aggregate = "";
        long sequence = 0;
        String name = "";
        String revision = "";
        byte[] payload = {};
        Map<String, String> metadata = Map.of();
        Instant recorded = Instant.EPOCH;
        at += Integer.BYTES;
        for (byte element = next(); element != END; element = next()) {
            int field = name();
            switch (bytes[field]) {
                case 'i' -> id = text(element);
                case 't' -> type = word(element);
                case 'a' -> aggregate = text(element);
                case 's' -> sequence = int64(element);
                case 'k' -> name = word(element);
                case 'r' -> revision = word(element);
                case 'p' -> payload = binary(element);
                case 'm' -> metadata = metadata(element);
                case 'd' -> recorded = RecordingTime.time(text(element));
                default -> throw unexpected(element, field);
            }
        }
        return new NewEvent(
                id, type, aggregate, sequence, name, revision, payload, metadata, recorded);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    private Map<String, String> metadata(byte type) {
        demand(type, DOCUMENT);
        at += Integer.BYTES;
        Map.Entry<String, String>[] entries = new Map.Entry[4];
        int count = 0;
        for (byte element = next(); element != END; element = next()) {
            int name = name();
            String key = words.word(bytes, name, at - 1);
            if (count == entries.length) {
                entries = Arrays.copyOf(entries, count * 2);
            }
            entries[count++] = Map.entry(key, text(element));
        }
        return Map.ofEntries(Arrays.copyOf(entries, count));
    }

    private byte next() {
        return bytes[at++];
    }

    /** Where the name begins; the next is what follows its end. */
    private int name() {
        int from = at;
        while (bytes[at++] != 0) {
            // on to the end of the name
        }
        return from;
    }

    private long int64(byte type) {
        demand(type, INT64);
        at += Long.BYTES;
        return numbers.getLong(at - Long.BYTES);
    }

    private int int32(byte type) {
        demand(type, INT32);
        return length();
    }

    private int length() {
        at += Integer.BYTES;
        return numbers.getInt(at - Integer.BYTES);
    }

    private String text(byte type) {
        demand(type, STRING);
        int length = length();
        int from = at;
        at += length;
        return new String(bytes, from, length - 1, StandardCharsets.UTF_8);
    }

    private String word(byte type) {
        demand(type, STRING);
        int length = length();
        int from = at;
        at += length;
        return words.word(bytes, from, from + length - 1);
    }

    private byte[] binary(byte type) {
        demand(type, BINARY);
        int length = length();
        at++; // the subtype
        int from = at;
        at += length;
        return Arrays.copyOfRange(bytes, from, at);
    }

    private void demand(byte type, byte wanted) {
        if (type != wanted) {
            throw new IllegalStateException(
                    "The log holds a value of BSON type %d where %d is stored"
                            .formatted(type, wanted));
        }
    }

    private IllegalStateException unexpected(byte type, int name) {
        return new IllegalStateException(
                "The log holds a field %s of BSON type %d that nothing stores"
                        .formatted(
                                new String(bytes, name, at - 1 - name, StandardCharsets.UTF_8),
                                type));
    }
}
