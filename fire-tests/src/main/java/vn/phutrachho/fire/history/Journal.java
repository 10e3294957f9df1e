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

/**
 * A file that a writer writes ahead. A line is with the operating system when {@link #write}
 * returns, and so outlives a kill of the process.
 */
public final class Journal implements AutoCloseable {

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    public static Journal create(Path path) {
        try {
            return new Journal(
                    FileChannel.open(
                            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void write(JournalLine line) {
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
                case JournalLine.Unknown _ -> {}
                case JournalLine.Stored _, JournalLine.Conflicting _, JournalLine.NotStored _ ->
                        open.remove(line.commitId());
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
