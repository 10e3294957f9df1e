package vn.phutrachho.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.MongodBinary;

/** A mongod of our own with its data under the data folder. */
record MongoPart(House house, int port, MongodBinary binary, MongoCache cache) implements Part {
    @Override
    public String name() {
        return "mongod";
    }

    @Override
    public Running start() {
        Path data = house.store("mongod");
        Mongod mongod =
                Mongod.start(
                        new Mongod.Settings(
                                binary,
                                data,
                                port,
                                house.log(name()),
                                cache.megabytes(),
                                List.of(),
                                null));
        return new Running() {
            @Override
            public ProcessHandle handle() {
                return mongod.handle();
            }

            @Override
            public void stop(Duration atMost) {
                mongod.stop();
            }

            @Override
            public String description() {
                return "MongoDB is up on port " + port + " (mongod " + binary.origin() + ")";
            }
        };
    }
}
