package vn.phutrachho.fire.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of its own that can be made full: one in memory whose size is changed. */
public final class SmallDisk implements AutoCloseable {

    private static final String ROOMY = "3g";
    private static final long LEFT_KILOBYTES = 512;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk, or the reason why there can be none here. */
    public sealed interface Attempt {
        record Mounted(SmallDisk disk) implements Attempt {}

        record Refused(String why) implements Attempt {}
    }

    /** Needs the right to mount, which root has outside of most containers. */
    public static Attempt mount(Path folder) {
        try {
            Files.createDirectories(folder);
            String said =
                    run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", folder.toString());
            if (!said.isEmpty()) {
                return new Attempt.Refused("no file system can be mounted here: " + said);
            }
            var disk = new SmallDisk(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
            return new Attempt.Mounted(disk);
        } catch (IOException e) {
            return new Attempt.Refused("no file system can be mounted here: " + e.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    /** Hardly anything can be written from now on. */
    public void fill() {
        try {
            FileStore store = Files.getFileStore(folder);
            long used = store.getTotalSpace() - store.getUsableSpace();
            resize((used / 1024 + LEFT_KILOBYTES) + "k");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is room again. */
    public void free() {
        resize(ROOMY);
    }

    private void resize(String size) {
        try {
            run("mount", "-o", "remount,size=" + size, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? ""
                    : said.isEmpty() ? command[0] + " failed" : said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
