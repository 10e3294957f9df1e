package vn.phutrachho.projections;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Events on disk, in parts by the documents that they touch, each part in the order in which they
 * came. So few documents belong to one part that they fit in memory together where all of them do
 * not: folded part by part, each is written once, however far apart its events are.
 *
 * <p>They are kept as they are stored: what is sealed stays sealed. The files have no name any more
 * as soon as they are open, so that nothing is left of a process that dies.
 */
final class SetAside implements AutoCloseable {
    static final int PARTS = 64;

    /** With less room it is not worth beginning. */
    private static final long LEAST_ROOM = 256L << 20;

    /** Of what is free on the disk: others need some, too. */
    private static final int SHARE_OF_FREE = 4;

    private static final int BUFFER = 1 << 16;

    /** Bits of an id's hash that are left when it says one of the parts. */
    private static final int OTHER_BITS = Integer.SIZE - Integer.numberOfTrailingZeros(PARTS);

    /** Spreads ids that differ little. */
    private static final int SPREAD = 0x9E3779B9;

    private final List<Part> parts = new ArrayList<>(PARTS);
    private final long room;

    /** The one event that is being written. */
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private long bytes;

    /**
     * @param room bytes that they may take
     */
    SetAside(long room) {
        this.room = room;
        try {
            Path folder = Files.createTempDirectory("phutrachho-rebuild-");
            for (int i = 0; i < PARTS; i++) {
                parts.add(new Part(folder.resolve("part-" + i)));
            }
            Files.delete(folder);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** With a share of the room that there is; nothing where that is too little. */
    static Optional<SetAside> whereThereIsRoom() {
        try {
            Path disk = Path.of(System.getProperty("java.io.tmpdir"));
            long room = Files.getFileStore(disk).getUsableSpace() / SHARE_OF_FREE;
            return room < LEAST_ROOM ? Optional.empty() : Optional.of(new SetAside(room));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part to which a document belongs, from 0. */
    static int partOf(String document) {
        return (document.hashCode() * SPREAD) >>> OTHER_BITS;
    }

    /** Puts an event to the parts of all documents that it touches. */
    void add(Log log, StoredEvent event, Set<String> documents) {
        int[] touched = documents.stream().mapToInt(SetAside::partOf).distinct().toArray();
        try {
            write(log, event);
            for (int part : touched) {
                parts.get(part).add(written);
                bytes += written.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether they take more room than they may. */
    boolean isFull() {
        return bytes > room;
    }

    /**
     * Takes the events of a part out, in stretches of one log each.
     *
     * @param atMost events in a stretch
     */
    void take(int part, int atMost, BiConsumer<Log, List<StoredEvent>> to) {
        try {
            parts.get(part).take(atMost, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is room again: all parts were taken out. */
    void begin() {
        bytes = 0;
    }

    @Override
    public void close() {
        try {
            for (Part part : parts) {
                part.channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Part {
        private final FileChannel channel;
        private final OutputStream out;
        private long events;

        Part(Path file) throws IOException {
            // on the systems that we run on the name is gone as soon as the file is open
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        }

        void add(ByteArrayOutputStream event) throws IOException {
            event.writeTo(out);
            events++;
        }

        void take(int atMost, BiConsumer<Log, List<StoredEvent>> to) throws IOException {
            out.flush();
            channel.position(0);
            DataInputStream in =
                    new DataInputStream(
                            new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
            List<StoredEvent> stretch = new ArrayList<>();
            Log of = Log.OWN;
            for (long i = 0; i < events; i++) {
                Log log = Log.valueOf(in.readUTF());
                if (!stretch.isEmpty() && (log != of || stretch.size() == atMost)) {
                    to.accept(of, stretch);
                    stretch = new ArrayList<>();
                }
                of = log;
                stretch.add(read(in));
            }
            if (!stretch.isEmpty()) {
                to.accept(of, stretch);
            }
            events = 0;
            channel.truncate(0);
        }
    }

    private void write(Log log, StoredEvent stored) throws IOException {
        written.reset();
        DataOutputStream out = new DataOutputStream(written);
        NewEvent event = stored.event();
        out.writeUTF(log.name());
        out.writeLong(stored.position());
        out.writeUTF(stored.commitId());
        write(out, stored.commitHash());
        out.writeBoolean(stored.endsCommit());
        out.writeUTF(event.id());
        out.writeUTF(event.aggregateType());
        out.writeUTF(event.aggregateId());
        out.writeLong(event.sequence());
        out.writeUTF(event.name());
        out.writeUTF(event.revision());
        write(out, event.payload());
        out.writeByte(event.metadata().size());
        for (Map.Entry<String, String> each : event.metadata().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeUTF(each.getValue());
        }
        Instant at = event.recordedAt();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void write(DataOutputStream out, byte[] some) throws IOException {
        out.writeInt(some.length);
        out.write(some);
    }

    private static StoredEvent read(DataInputStream in) throws IOException {
        long position = in.readLong();
        String commitId = in.readUTF();
        byte[] commitHash = bytes(in);
        boolean endsCommit = in.readBoolean();
        NewEvent event =
                new NewEvent(
                        in.readUTF(),
                        in.readUTF(),
                        in.readUTF(),
                        in.readLong(),
                        in.readUTF(),
                        in.readUTF(),
                        bytes(in),
                        metadata(in),
                        Instant.ofEpochSecond(in.readLong(), in.readInt()));
        return new StoredEvent(position, commitId, event, commitHash, endsCommit);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static Map<String, String> metadata(DataInputStream in) throws IOException {
        Map<String, String> metadata = new HashMap<>();
        for (int left = in.readByte(); left > 0; left--) {
            metadata.put(in.readUTF(), in.readUTF());
        }
        return metadata;
    }
}
