package vn.phutrachho.eventstore;

import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BsonInput;
import org.bson.io.BsonInputMark;

/**
 * A commit as it was read.
 *
 * @param first position of its first event
 */
record StoredCommit(long first, int size, List<StoredEvent> events) {

    long last() {
        return first + size - 1;
    }

    /** As its writer handed it over. */
    Commit asGiven() {
        return new Commit(
                events.getFirst().commitId(), events.stream().map(StoredEvent::event).toList());
    }

    /**
     * Takes the bytes as they come and reads them itself ({@link StoredBytes}). Throws {@link
     * UnreadableCommit}.
     */
    static final class Decoding implements Codec<StoredCommit> {

        private final String log;
        private final SeenWords words = new SeenWords();

        Decoding(String log) {
            this.log = log;
        }

        @Override
        public StoredCommit decode(BsonReader reader, DecoderContext context) {
            byte[] bytes = bytes((BsonBinaryReader) reader);
            try {
                return new StoredBytes(bytes, words).commit();
            } catch (RuntimeException e) {
                throw new UnreadableCommit(log, bytes, e);
            }
        }

        /**
         * Copied once, from where they came; the driver's codec of raw documents does it thrice.
         */
        private static byte[] bytes(BsonBinaryReader reader) {
            BsonInput input = reader.getBsonInput();
            BsonInputMark begin = input.getMark(Integer.BYTES);
            byte[] bytes = new byte[input.readInt32()];
            begin.reset();
            input.readBytes(bytes);
            begin.reset();
            reader.skipValue();
            return bytes;
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
