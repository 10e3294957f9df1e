package vn.phutrachho.testservers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.MongodBinary;
import vn.phutrachho.portable.Ports;
import vn.phutrachho.portable.ReplicaSetOfOne;

/** A shared server, from a container or portable. */
interface MongoServer {
    Logger LOG = LoggerFactory.getLogger(TestMongo.class);
    DockerImageName IMAGE = Engine.image("MONGO_IMAGE", "mongo:8.0");

    String uri(String database);

    static MongoServer start() {
        return switch (Engine.offers(IMAGE)) {
            case Engine.Offer.Present _ -> inContainer();
            case Engine.Offer.Absent(String why) -> portable(why);
        };
    }

    @SuppressWarnings("resource") // ended by the shutdown hook
    private static MongoServer inContainer() {
        GenericContainer<?> container =
                new GenericContainer<>(IMAGE)
                        .withExposedPorts(27017)
                        .withCommand("--replSet", "rs0")
                        .waitingFor(Wait.forLogMessage("(?i).*waiting for connections.*", 1));
        container.start();
        AtExit.run(container::stop);
        String address = container.getHost() + ":" + container.getMappedPort(27017);
        boolean up =
                new ReplicaSetOfOne(
                                "mongodb://" + address + "/?directConnection=true",
                                "localhost:27017")
                        .takesWrites(container::isRunning, Duration.ofSeconds(60));
        if (!up) {
            throw new IllegalStateException(
                    "MongoDB in a container of " + IMAGE + " takes no writes");
        }
        LOG.info("MongoDB for tests: container of {} at {}", IMAGE, address);
        return database -> "mongodb://" + address + "/" + database + "?directConnection=true";
    }

    private static MongoServer portable(String why) {
        Path folder = Folders.temporary("phutrachho-mongo");
        Mongod mongod = portable(folder, List.of());
        AtExit.run(
                () -> {
                    mongod.kill();
                    Folders.remove(folder);
                });
        LOG.info("MongoDB for tests: portable at port {} ({})", mongod.port(), why);
        return mongod::uri;
    }

    static Mongod portable(Path folder, List<String> options) {
        MongodBinary binary = MongodBinary.presentOrFetched(LOG::info);
        LOG.info("mongod {}: {}", binary.origin(), binary.path());
        return Mongod.start(
                new Mongod.Settings(
                        binary,
                        folder.resolve("data"),
                        Ports.free(),
                        folder.resolve("mongod.log"),
                        256,
                        options,
                        folder));
    }
}
