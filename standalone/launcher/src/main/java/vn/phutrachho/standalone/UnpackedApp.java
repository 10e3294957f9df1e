package vn.phutrachho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.Jvm;

/**
 * An application as it starts fastest: its jar unpacked once into libraries, with a cache of loaded
 * classes beside it.
 *
 * @param folder holds {@code <artifact>.jar}, {@code lib/} and later the cache
 */
record UnpackedApp(App app, Path folder) {
    private static final String DIRECTIVES = "compiler-directives.json";

    /**
     * Unpacks when other things are in the jar than in the one unpacked before. A jar that was only
     * built once more keeps its cache, as otherwise every build would have one made.
     */
    static UnpackedApp of(App app, House house) {
        Path jar = app.jar(house);
        if (Files.notExists(jar)) {
            throw new CannotRun(house.shown(jar) + " is missing. ./mvnw package builds it.");
        }
        Path folder = house.apps().resolve(app.name());
        Path stamp = folder.resolve("stamp");
        try {
            String current = contents(jar);
            if (Files.notExists(stamp) || !Files.readString(stamp).equals(current)) {
                Folders.remove(folder);
                unpack(jar, folder, app);
                Files.writeString(stamp, current);
            }
            if (!app.computes().isEmpty()) {
                Files.writeString(folder.resolve(DIRECTIVES), directives(app));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UnpackedApp(app, folder);
    }

    /** Names and checksums of what is in it, as its directory tells, in its order. */
    static String contents(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            CRC32 all = new CRC32();
            zip.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc())
                    .forEach(entry -> all.update(entry.getBytes(UTF_8)));
            return zip.size() + " " + Long.toHexString(all.getValue());
        }
    }

    private static void unpack(Path jar, Path folder, App app) throws IOException {
        Process process =
                new ProcessBuilder(
                                Jvm.java(),
                                Jvm.QUICK_COMPILER,
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.toString(),
                                "--application-filename",
                                "app.jar")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CannotRun(
                        "The jar of "
                                + app.name()
                                + " cannot be unpacked. Build it again with ./mvnw clean package.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new CannotRun("Interrupted.", e);
        }
    }

    private List<String> compilers() {
        return app.computes().isEmpty()
                ? List.of(Jvm.QUICK_COMPILER)
                : List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:CompilerDirectivesFile=" + folder.resolve(DIRECTIVES));
    }

    private static String directives(App app) {
        String optimised =
                app.computes().stream().map(classes -> '"' + classes + '"').collect(joining(", "));
        return """
                [
                  { match: [%s], c2: { Exclude: false } },
                  { match: "*.*", c2: { Exclude: true } }
                ]
                """
                .formatted(optimised);
    }

    Path cache() {
        return folder.resolve("app.aot");
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        command.addAll(app.layoutFlags());
        // what goes on without memory is only half there; what has ended is seen to have ended
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(compilers());
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(App.properties());
        command.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        return command;
    }

    /** Starts the application as far as its context and ends, leaving the cache. */
    List<String> trainingCommand(Path output) {
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        command.addAll(app.layoutFlags());
        command.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + output,
                        "-Dspring.context.exit=onRefresh",
                        "-Dserver.port=0"));
        command.addAll(App.properties());
        command.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        return command;
    }
}
