package vn.phutrachho.eventstore;

import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.ByteBuf;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.RawBsonDocumentCodec;

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

    /** Takes the bytes as they come and reads them itself ({@link StoredBytes}). */
    static final class Decoding implements Codec<StoredCommit> {

        private static final RawBsonDocumentCodec RAW = new RawBsonDocumentCodec();

        private final SeenWords words = new SeenWords();

        @Override
        public StoredCommit decode(BsonReader reader, DecoderContext context) {
            ByteBuf document = RAW.decode(reader, context).getByteBuffer();
            byte[] bytes = new byte[document.remaining()];
            document.get(bytes);
            return new StoredBytes(bytes, words).commit();
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
