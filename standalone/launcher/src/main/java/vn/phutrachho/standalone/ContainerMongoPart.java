package vn.phutrachho.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.phutrachho.portable.GuardedProcess;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.ReplicaSetOfOne;

/**
 * A MongoDB of our own in a container, with its data under the data folder. The docker client is
 * the process we hold.
 */
record ContainerMongoPart(House house, int port, MongoCache cache, String image) implements Part {
    static final String FOLDER = "mongod-container";

    private static final Duration PULL_AT_MOST = Duration.ofMinutes(3);
    private static final Duration START_AT_MOST = Duration.ofSeconds(60);

    /** Empty when no engine answers or the image cannot be had in a reasonable time. */
    static Optional<ContainerMongoPart> where(
            House house, int port, MongoCache cache, Consumer<String> progress) {
        String image =
                Optional.ofNullable(System.getenv("MONGO_IMAGE"))
                        .filter(name -> !name.isBlank())
                        .orElse("mongo:8.0");
        if (!docker(Duration.ofSeconds(10), "version")) {
            return Optional.empty();
        }
        if (!docker(Duration.ofSeconds(10), "image", "inspect", image)) {
            progress.accept("fetching the image " + image + " with Docker");
            if (!docker(PULL_AT_MOST, "pull", image)) {
                progress.accept("the image " + image + " cannot be had");
                return Optional.empty();
            }
        }
        return Optional.of(new ContainerMongoPart(house, port, cache, image));
    }

    private static boolean docker(Duration atMost, String... arguments) {
        try {
            Process process =
                    new ProcessBuilder(
                                    Stream.concat(Stream.of("docker"), Stream.of(arguments))
                                            .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return "mongod";
    }

    @Override
    public Running start() {
        Path data = house.store(FOLDER);
        // A container outlives a docker client that was killed; the name is ours alone.
        docker(Duration.ofSeconds(30), "rm", "--force", containerName());
        GuardedProcess process =
                GuardedProcess.start(
                        new GuardedProcess.Start(
                                command(data), Map.of(), data, house.log(name()), null));
        ReplicaSetOfOne set = new ReplicaSetOfOne(Mongod.uri(port, "admin"), "127.0.0.1:27017");
        if (!set.takesWrites(process::isAlive, START_AT_MOST)) {
            process.stop(Duration.ofSeconds(10));
            throw new CannotRun(
                    "MongoDB in a container of "
                            + image
                            + " did not come up. Look into "
                            + house.log(name())
                            + ".");
        }
        return new RunningContainer(process, port, image);
    }

    private String containerName() {
        return "phutrachho-mongod-" + Integer.toHexString(house.data().hashCode());
    }

    private List<String> command(Path data) {
        return List.of(
                "docker",
                "run",
                "--rm",
                "--name",
                containerName(),
                "--user",
                owner(data),
                "--publish",
                "127.0.0.1:" + port + ":27017",
                "--volume",
                data + ":/data/db",
                image,
                "--replSet",
                "rs0",
                "--bind_ip_all",
                "--wiredTigerCacheSizeGB",
                Double.toString(cache.gibibytes()));
    }

    /** The data must stay ours to remove, not the image's user's. */
    private static String owner(Path data) {
        try {
            Files.createDirectories(data);
            return Files.getAttribute(data, "unix:uid")
                    + ":"
                    + Files.getAttribute(data, "unix:gid");
        } catch (IOException e) {
            throw new CannotRun("Cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    private record RunningContainer(GuardedProcess process, int port, String image)
            implements Running {
        @Override
        public ProcessHandle handle() {
            return process.handle();
        }

        @Override
        public void stop(Duration atMost) {
            process.stop(atMost);
        }

        @Override
        public String description() {
            return "MongoDB is up on port " + port + " (container of " + image + ")";
        }
    }
}
