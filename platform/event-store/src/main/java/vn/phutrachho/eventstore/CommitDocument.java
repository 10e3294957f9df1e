package vn.phutrachho.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit as the bytes that are stored. They are made once, by the caller's thread; the writer
 * only puts position and hash into their places, again and again if another process was first.
 */
final class CommitDocument {

    static final int LARGEST = 16 * 1024 * 1024;
    static final int HASH_LENGTH = 32;

    // int32 length, then the first two elements: int64 "_id" and 32 bytes "h"
    private static final int POSITION_AT = 4 + 1 + 4;
    private static final int HASH_AT = POSITION_AT + 8 + 1 + 2 + 4 + 1;

    // and behind them int32 "n", string "c" with its length, and array "e"
    private static final int ID_AT = HASH_AT + HASH_LENGTH + (1 + 2 + 4) + (1 + 2 + 4);
    private static final int FROM_ID_TO_ARRAY = 1 + (1 + 2);

    private final byte[] bytes;
    private final int events;
    private final byte[] idBytes;
    private final byte[] digest;

    private CommitDocument(byte[] bytes, int events, byte[] idBytes, byte[] digest) {
        this.bytes = bytes;
        this.events = events;
        this.idBytes = idBytes;
        this.digest = digest;
    }

    static CommitDocument of(Commit commit) {
        var out = new BasicOutputBuffer(512 * (1 + commit.events().size()));
        try (var writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeInt64("_id", 0);
            writer.writeBinaryData("h", new BsonBinary(new byte[HASH_LENGTH]));
            writer.writeInt32("n", commit.events().size());
            writer.writeString("c", commit.id());
            writer.writeStartArray("e");
            int arrayFrom = out.getPosition() - Integer.BYTES;
            commit.events().forEach(event -> write(writer, event));
            writer.writeEndArray();
            int arrayTo = out.getPosition();
            writer.writeEndDocument();
            byte[] bytes = out.toByteArray();
            MessageDigest sha = sha256();
            sha.update(bytes, arrayFrom, arrayTo - arrayFrom);
            return new CommitDocument(
                    bytes,
                    commit.events().size(),
                    commit.id().getBytes(StandardCharsets.UTF_8),
                    sha.digest());
        }
    }

    /**
     * The bytes that another process has made of the commit, by the same {@link #of}.
     *
     * @throws IllegalArgumentException if they are not of this form
     */
    static CommitDocument of(byte[] bytes, Commit commit) {
        byte[] id = commit.id().getBytes(StandardCharsets.UTF_8);
        int arrayFrom = ID_AT + id.length + FROM_ID_TO_ARRAY;
        int arrayTo = bytes.length - 1;
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (arrayFrom >= arrayTo || numbers.getInt(arrayFrom) != arrayTo - arrayFrom) {
            throw new IllegalArgumentException("Not the bytes of commit " + commit.id());
        }
        MessageDigest sha = sha256();
        sha.update(bytes, arrayFrom, arrayTo - arrayFrom);
        return new CommitDocument(bytes, commit.events().size(), id, sha.digest());
    }

    private static void write(BsonBinaryWriter writer, NewEvent event) {
        writer.writeStartDocument();
        writer.writeString("i", event.id());
        writer.writeString("t", event.aggregateType());
        writer.writeString("a", event.aggregateId());
        writer.writeInt64("s", event.sequence());
        writer.writeString("k", event.name());
        writer.writeString("r", event.revision());
        writer.writeBinaryData("p", new BsonBinary(event.payload()));
        writer.writeStartDocument("m");
        // sorted, since the order of a map differs from process to process, and so would the hash
        new TreeMap<>(event.metadata()).forEach(writer::writeString);
        writer.writeEndDocument();
        writer.writeString("d", RecordingTime.text(event.recordedAt()));
        writer.writeEndDocument();
    }

    int size() {
        return bytes.length;
    }

    int events() {
        return events;
    }

    /** Puts the commit behind the head and answers with the head that it then is itself. */
    Head placeBehind(Head head) {
        long position = head.position() + 1;
        byte[] hash = chained(head.hash(), position);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(POSITION_AT, position);
        System.arraycopy(hash, 0, bytes, HASH_AT, HASH_LENGTH);
        return new Head(position + events - 1, hash);
    }

    /** As they are stored; not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    /** As whoever fetches it reads it, once it has its place. */
    StoredCommit stored(SeenWords words) {
        return new StoredBytes(bytes, words).commit();
    }

    private byte[] chained(byte[] previous, long position) {
        MessageDigest sha = sha256();
        sha.update(previous);
        sha.update(
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                        .putLong(position)
                        .putInt(events)
                        .array());
        sha.update(idBytes);
        sha.update(digest);
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
