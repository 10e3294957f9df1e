package vn.phutrachho.fire.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A file that a writer writes ahead. A line is with the operating system when {@link #write}
 * returns, and so outlives a kill of the process.
 *
 * <p>It also notices when its process does not run, since it hears of it many times a second while
 * it does: whoever was stopped cannot be late by that.
 */
public final class Journal implements AutoCloseable {

    private static final long SILENCE_NANOS = 500_000_000;

    private final FileChannel file;
    private final LongSupplier clock;
    private long heardAt;

    private Journal(FileChannel file, LongSupplier clock) {
        this.file = file;
        this.clock = clock;
        this.heardAt = clock.getAsLong();
    }

    /**
     * A new file.
     *
     * @param clock nanoseconds, as the lines have them
     */
    public static Journal create(Path path, LongSupplier clock) {
        try {
            return new Journal(
                    FileChannel.open(
                            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND),
                    clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void write(JournalLine line) {
        beat();
        append(line);
    }

    /** The process runs: to be told ten times a second or more, whatever else there is to write. */
    public synchronized void beat() {
        long now = clock.getAsLong();
        long silent = now - heardAt;
        heardAt = now;
        if (silent > SILENCE_NANOS) {
            append(new JournalLine.Held(now, silent));
        }
    }

    private void append(JournalLine line) {
        ByteBuffer bytes = ByteBuffer.wrap(line.text().getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All whole lines; one that a kill cut off at the end counts as never written. */
    public static List<JournalLine> read(Path path) {
        try {
            String text = Files.readString(path);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(JournalLine::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits of which the journal does not say whether they are stored. */
    public static List<PlannedCommit> open(List<JournalLine> lines) {
        Map<String, PlannedCommit> open = new LinkedHashMap<>();
        for (JournalLine line : lines) {
            switch (line) {
                case JournalLine.Intent intent -> open.put(intent.commitId(), intent.commit());
                case JournalLine.Held _, JournalLine.Unknown _, JournalLine.Broken _ -> {}
                case JournalLine.Stored stored -> open.remove(stored.commitId());
                case JournalLine.Conflicting conflicting -> open.remove(conflicting.commitId());
                case JournalLine.NotStored refused -> open.remove(refused.commitId());
            }
        }
        return new ArrayList<>(open.values());
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
