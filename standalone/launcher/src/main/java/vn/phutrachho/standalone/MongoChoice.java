package vn.phutrachho.standalone;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import vn.phutrachho.portable.MongodBinary;

/**
 * Which MongoDB is started: a mongod that is here, else a container where Docker answers, else one
 * that is fetched.
 */
final class MongoChoice {
    private MongoChoice() {}

    static Part take(House house, int port, Consumer<String> progress) {
        MongoCache cache = MongoCache.of(System.getenv("MONGO_CACHE_GB"));
        // What a container recorded, perhaps by a newer MongoDB, only a container can go on with.
        if (Files.exists(house.store(ContainerMongoPart.FOLDER))) {
            return ContainerMongoPart.where(house, port, cache, progress)
                    .orElseThrow(
                            () ->
                                    new CannotRun(
                                            "The data here was recorded by MongoDB in a container and Docker does not"
                                                    + " answer. Start Docker, or begin anew with --fresh."));
        }
        Optional<Part> here =
                MongodBinary.present().map(binary -> new MongoPart(house, port, binary, cache));
        if (here.isPresent()) {
            return here.get();
        }
        Optional<Part> container =
                Files.exists(house.store("mongod"))
                        ? Optional.empty()
                        : ContainerMongoPart.where(house, port, cache, progress).map(part -> part);
        return container.orElseGet(
                () -> new MongoPart(house, port, MongodBinary.presentOrFetched(progress), cache));
    }
}
