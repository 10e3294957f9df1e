package vn.phutrachho.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** How far the sample has come, on disk: an interrupted run goes on where it was. */
public final class SampleState {
    private final Path file;

    /**
     * How far it has come.
     *
     * @param wanted whether there is to be a sample at all; decided at the first start
     * @param steps done
     * @param day of the step that comes next
     * @param done whether all of it is in
     */
    public record Progress(boolean wanted, int steps, LocalDate day, boolean done) {}

    public SampleState(Path file) {
        this.file = file;
    }

    /** The choice of the first start stays until everything is forgotten. */
    public void decide(boolean wanted) {
        if (Files.notExists(file)) {
            write(new Progress(wanted, 0, SampleImport.FIRST_DAY, false));
        }
    }

    public boolean isPending() {
        Progress progress = read();
        return progress.wanted() && !progress.done();
    }

    /**
     * The simulated day with which a service starts now; none when the sample is in or not wanted.
     */
    public Optional<LocalDate> day() {
        Progress progress = read();
        return progress.wanted() && !progress.done()
                ? Optional.of(progress.day())
                : Optional.empty();
    }

    Progress read() {
        if (Files.notExists(file)) {
            return new Progress(false, 0, SampleImport.FIRST_DAY, false);
        }
        try {
            return JsonMapper.shared().readValue(Files.readString(file), Progress.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void advance(int steps, LocalDate day) {
        write(new Progress(true, steps, day, false));
    }

    void finish(int steps, LocalDate day) {
        write(new Progress(true, steps, day, true));
    }

    private void write(Progress progress) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(part, JsonMapper.shared().writeValueAsString(progress));
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
