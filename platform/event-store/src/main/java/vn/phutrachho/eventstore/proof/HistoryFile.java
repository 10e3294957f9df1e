package vn.phutrachho.eventstore.proof;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.bson.RawBsonDocument;
import vn.phutrachho.eventstore.LongQuestions;

/**
 * The documents of a history in a file, one after the other as BSON: the form of {@code
 * mongodump}'s files, which may be in any order.
 */
public final class HistoryFile {

    private HistoryFile() {}

    private record Place(long position, long offset, int length) {}

    /** Writes the stored bytes of a collection, in the order of positions. */
    public static void write(MongoDatabase database, String collection, Path to)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                var cursor =
                        LongQuestions.through(
                                        database.getCollection(collection, RawBsonDocument.class)
                                                .withReadConcern(ReadConcern.MAJORITY),
                                        Filters.empty())
                                .sort(Sorts.ascending("_id"))
                                .cursor()) {
            while (cursor.hasNext()) {
                ByteBuffer bytes = cursor.next().getByteBuffer().asNIO();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                out.write(copy);
            }
        }
    }

    /** The documents of a file in the order of their positions; only one is in memory at a time. */
    static Iterator<RawBsonDocument> read(FileChannel file) throws IOException {
        List<Place> places = new ArrayList<>();
        long offset = 0;
        while (offset < file.size()) {
            int length = bytes(file, offset, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < 5 || offset + length > file.size()) {
                throw new EOFException("There is no whole document at byte " + offset);
            }
            places.add(
                    new Place(
                            document(file, offset, length).getInt64("_id").getValue(),
                            offset,
                            length));
            offset += length;
        }
        return places.stream()
                .sorted(Comparator.comparingLong(Place::position))
                .map(place -> documentOf(file, place))
                .iterator();
    }

    private static RawBsonDocument documentOf(FileChannel file, Place place) {
        try {
            return document(file, place.offset(), place.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawBsonDocument document(FileChannel file, long offset, int length)
            throws IOException {
        return new RawBsonDocument(bytes(file, offset, length).array());
    }

    private static ByteBuffer bytes(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("The file ends within the document at byte " + offset);
            }
        }
        return bytes.flip();
    }
}
