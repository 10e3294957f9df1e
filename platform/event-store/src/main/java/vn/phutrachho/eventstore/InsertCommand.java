package vn.phutrachho.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * The command that inserts a batch, put together from bytes that are there already. What the
 * driver's own {@code insertMany} does beside, encoding each document through its codecs and
 * keeping a record of the batch in the database for its retries, is not needed here: the writer
 * repeats batches itself. For the writer alone, who has one command outstanding.
 */
final class InsertCommand {

    private static final int SMALLEST = 64 * 1024;
    private static final int LARGEST_KEPT = 4 * 1024 * 1024;
    private static final ByteBuf MAJORITY =
            new RawBsonDocument(
                            new BsonDocument("w", new BsonString("majority"))
                                    .append("j", BsonBoolean.TRUE),
                            new BsonDocumentCodec())
                    .getByteBuffer();

    private final String collection;
    private byte[] room = {};
    private ByteBuffer bytes = ByteBuffer.wrap(room);

    InsertCommand(String collection) {
        this.collection = collection;
    }

    /** The command for these commits as they are numbered now; valid until the next call. */
    RawBsonDocument of(List<PendingCommit> commits) {
        makeRoom(commits);
        bytes.clear().putInt(0);
        element(0x02, "insert");
        byte[] name = collection.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(name.length + 1).put(name).put((byte) 0);
        element(0x08, "ordered");
        bytes.put((byte) 1);
        element(0x04, "documents");
        documents(commits);
        element(0x03, "writeConcern");
        bytes.put(MAJORITY.duplicate().asNIO()).put((byte) 0);
        bytes.putInt(0, bytes.position());
        return new RawBsonDocument(room, 0, bytes.position());
    }

    private void documents(List<PendingCommit> commits) {
        int from = bytes.position();
        bytes.putInt(0);
        for (int i = 0; i < commits.size(); i++) {
            element(0x03, Integer.toString(i));
            bytes.put(commits.get(i).document().bytes());
        }
        bytes.put((byte) 0);
        bytes.putInt(from, bytes.position() - from);
    }

    private void element(int type, String name) {
        bytes.put((byte) type);
        for (int i = 0; i < name.length(); i++) {
            bytes.put((byte) name.charAt(i));
        }
        bytes.put((byte) 0);
    }

    private void makeRoom(List<PendingCommit> commits) {
        int needed = 256 + 4 * collection.length();
        for (PendingCommit commit : commits) {
            needed += commit.document().size() + 16;
        }
        if (needed > room.length) {
            resize(Math.max(SMALLEST, needed + needed / 2));
        } else if (room.length > LARGEST_KEPT && needed < LARGEST_KEPT) {
            resize(LARGEST_KEPT);
        }
    }

    private void resize(int size) {
        room = new byte[size];
        bytes = ByteBuffer.wrap(room).order(ByteOrder.LITTLE_ENDIAN);
    }
}
