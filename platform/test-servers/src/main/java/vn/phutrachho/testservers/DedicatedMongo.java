package vn.phutrachho.testservers;

import java.nio.file.Path;
import java.util.List;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.Mongod;

/**
 * A mongod for one test that hurts it: always portable, as a container cannot be killed and keep
 * its port.
 */
public final class DedicatedMongo implements AutoCloseable {
    private final Path folder;
    private final Mongod mongod;

    private DedicatedMongo(Path folder, Mongod mongod) {
        this.folder = folder;
        this.mongod = mongod;
    }

    static DedicatedMongo start() {
        Path folder = Folders.temporary("phutrachho-mongo");
        DedicatedMongo dedicated =
                new DedicatedMongo(
                        folder,
                        MongoServer.portable(
                                folder, List.of("--setParameter", "enableTestCommands=1")));
        AtExit.run(dedicated::close);
        return dedicated;
    }

    public String uri(String database) {
        return mongod.uri(database);
    }

    /** Ends it at once, without a word to anybody (kill -9). */
    public void kill() {
        mongod.kill();
    }

    /** Shuts it down in order. */
    public void stop() {
        mongod.stop();
    }

    /** Stops it where it is (SIGSTOP): connections stay, nothing is answered. */
    public void pause() {
        mongod.pause();
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        mongod.resume();
    }

    /** Starts it again with the same port and data; returns when it takes writes. */
    public void restart() {
        mongod.restart();
    }

    public ProcessHandle handle() {
        return mongod.handle();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        mongod.kill();
        Folders.remove(folder);
    }
}
