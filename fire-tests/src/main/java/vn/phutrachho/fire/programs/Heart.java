package vn.phutrachho.fire.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells whoever watches the process that it gets on: a file that grows by a byte at each beat, so
 * that nobody has to ask the process itself.
 */
final class Heart implements AutoCloseable {

    private static final long REST_NANOS = 20_000_000;

    private final FileChannel file;
    private long last = System.nanoTime() - REST_NANOS;

    Heart(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most fifty times a second, however often it is called. */
    synchronized void beat() {
        long now = System.nanoTime();
        if (now - last < REST_NANOS) {
            return;
        }
        last = now;
        try {
            file.write(ByteBuffer.wrap(new byte[] {'.'}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
