package vn.phutrachho.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the hash chain of a log from the stored bytes alone. Shares no code with the writer,
 * so that a mistake there cannot hide itself here.
 *
 * <p>The rule: {@code h = SHA-256(previous h ‖ position as int64 ‖ n as int32 ‖ commit id as UTF-8
 * ‖ SHA-256 of the BSON array e as stored)}, numbers big-endian, 32 zero bytes before the first.
 */
public final class ChainVerifier {

    private static final String NOTHING_YET = "00".repeat(32);
    private static final int STRING = 0x02;
    private static final int ARRAY = 0x04;
    private static final int BINARY = 0x05;
    private static final int INT32 = 0x10;
    private static final int INT64 = 0x12;

    private final MongoCollection<RawBsonDocument> collection;

    public ChainVerifier(MongoDatabase database, String collection) {
        this.collection =
                database.getCollection(collection, RawBsonDocument.class)
                        .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * What was found.
     *
     * @param events how many events were read and found whole
     * @param head hash of the last whole commit, in hex; take it elsewhere to compare later
     * @param broken where the history was first changed; null if it is whole
     */
    public record Verdict(long events, String head, @Nullable Break broken) {

        public boolean isWhole() {
            return broken == null;
        }
    }

    /**
     * The first place where the history does not fit.
     *
     * @param position of the first event that cannot be trusted
     * @param fault what kind of fault it is
     * @param why in a sentence, for logs and developers
     */
    public record Break(long position, Fault fault, String why) {}

    /** In what ways a history can be found changed; the names are stable. */
    public enum Fault {
        /** Nothing begins at the position. */
        GAP,
        /** A commit has another number of events than it says. */
        WRONG_COUNT,
        /** The hash fits neither the bytes nor what came before. */
        WRONG_HASH,
        /** What is stored there is no commit. */
        NO_COMMIT
    }

    /** A fault of one commit, wherever it stands. */
    private record Found(Fault fault, String why) {}

    /** Verifies the whole log. */
    public Verdict verify() {
        return verify(0, NOTHING_YET);
    }

    /**
     * Verifies what was appended after a head that is already trusted.
     *
     * @param afterPosition position of the last event up to which the log is trusted
     * @param trustedHead the chain's hash there, in hex
     */
    public Verdict verify(long afterPosition, String trustedHead) {
        try (var cursor =
                LongQuestions.through(collection, Filters.gte("_id", afterPosition + 1))
                        .sort(Sorts.ascending("_id"))
                        .batchSize(1_000)
                        .cursor()) {
            return verify(cursor, afterPosition, trustedHead, (position, hash) -> {});
        }
    }

    /**
     * Verifies the documents of a whole log, wherever they come from.
     *
     * @param documents in the order of their positions
     * @param heads is told position and hash of each commit that is whole
     */
    public static Verdict verify(
            Iterator<RawBsonDocument> documents, BiConsumer<Long, byte[]> heads) {
        return verify(documents, 0, NOTHING_YET, heads);
    }

    private static Verdict verify(
            Iterator<RawBsonDocument> documents,
            long afterPosition,
            String trustedHead,
            BiConsumer<Long, byte[]> heads) {
        long expected = afterPosition + 1;
        byte[] previous = HexFormat.of().parseHex(trustedHead);
        while (documents.hasNext()) {
            RawBsonDocument document = documents.next();
            Fields fields;
            Found found;
            try {
                fields = Fields.of(document.getByteBuffer().asNIO());
                found = faultOf(fields, expected, previous);
            } catch (IllegalArgumentException
                    | NegativeArraySizeException
                    | BufferUnderflowException
                    | IndexOutOfBoundsException e) {
                Found fault = new Found(Fault.NO_COMMIT, "the commit is not one: " + e);
                return broken(afterPosition, expected, previous, fault);
            }
            if (found != null) {
                return broken(afterPosition, expected, previous, found);
            }
            expected += fields.count();
            previous = fields.hash();
            heads.accept(expected - 1, previous);
        }
        return new Verdict(expected - 1 - afterPosition, HexFormat.of().formatHex(previous), null);
    }

    private static Verdict broken(long after, long expected, byte[] previous, Found found) {
        String head = HexFormat.of().formatHex(previous);
        return new Verdict(
                expected - 1 - after, head, new Break(expected, found.fault(), found.why()));
    }

    private static @Nullable Found faultOf(Fields fields, long expected, byte[] previous) {
        if (fields.position() != expected) {
            return new Found(
                    Fault.GAP,
                    "position %d is missing, the next commit begins at %d"
                            .formatted(expected, fields.position()));
        }
        if (fields.count() != fields.events()) {
            return new Found(
                    Fault.WRONG_COUNT,
                    "the commit says it has %d events and has %d"
                            .formatted(fields.count(), fields.events()));
        }
        if (!Arrays.equals(fields.hash(), hashOf(fields, previous))) {
            return new Found(
                    Fault.WRONG_HASH,
                    "the commit's hash does not fit its bytes and the hash before it");
        }
        return null;
    }

    private static byte[] hashOf(Fields fields, byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(fields.position());
            out.writeInt(fields.count());
            out.write(fields.commitId().getBytes(StandardCharsets.UTF_8));
            out.write(sha256(fields.array()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The five fields of a stored commit, read from its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fields(
            long position, int count, String commitId, byte[] hash, byte[] array, int events) {

        static Fields of(ByteBuffer document) {
            ByteBuffer in = document.order(ByteOrder.LITTLE_ENDIAN);
            long position = -1;
            int count = -1;
            String id = "";
            byte[] hash = {};
            byte[] array = {};
            in.getInt();
            for (int type = in.get(); type != 0; type = in.get()) {
                String name = cString(in);
                switch (type) {
                    case INT64 -> position = name.equals("_id") ? in.getLong() : stranger(name);
                    case INT32 -> count = name.equals("n") ? in.getInt() : (int) stranger(name);
                    case STRING -> id = string(in);
                    case BINARY -> hash = binary(in);
                    case ARRAY -> array = array(in);
                    default -> stranger(name);
                }
            }
            return new Fields(position, count, id, hash, array, elements(array));
        }

        private static long stranger(String name) {
            throw new IllegalArgumentException("no commit has such a field " + name);
        }

        private static String cString(ByteBuffer in) {
            int length = 0;
            while (in.get(in.position() + length) != 0) {
                length++;
            }
            byte[] bytes = new byte[length];
            in.get(bytes);
            in.get();
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static String string(ByteBuffer in) {
            byte[] bytes = room(in, in.getInt() - 1);
            in.get(bytes);
            in.get();
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static byte[] binary(ByteBuffer in) {
            byte[] bytes = room(in, in.getInt());
            in.get();
            in.get(bytes);
            return bytes;
        }

        private static byte[] array(ByteBuffer in) {
            int from = in.position();
            byte[] bytes = room(in, in.getInt(from));
            in.get(from, bytes);
            in.position(from + bytes.length);
            return bytes;
        }

        /** A length that somebody changed must not ask for more memory than there are bytes. */
        private static byte[] room(ByteBuffer in, int length) {
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException(
                        "a length of %d leads out of it".formatted(length));
            }
            return new byte[length];
        }

        private static int elements(byte[] array) {
            return array.length == 0 ? 0 : new RawBsonDocument(array).size();
        }
    }
}
