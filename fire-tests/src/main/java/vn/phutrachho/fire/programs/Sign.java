package vn.phutrachho.fire.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Says to whoever watches the process at which port it takes the commits of others: a file that
 * holds the port, or nothing.
 */
final class Sign {

    private final Path file;
    private volatile OptionalInt said = OptionalInt.empty();

    Sign(Path file) {
        this.file = file;
    }

    void say(OptionalInt port) {
        if (!port.equals(said)) {
            write(port);
        }
    }

    private synchronized void write(OptionalInt port) {
        try {
            Files.writeString(file, port.isPresent() ? Integer.toString(port.getAsInt()) : "");
            said = port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
