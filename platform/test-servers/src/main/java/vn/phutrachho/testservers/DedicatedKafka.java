package vn.phutrachho.testservers;

import java.nio.file.Path;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.KafkaBroker;

/** A broker for one test that hurts it. */
public final class DedicatedKafka implements AutoCloseable {
    private final Path folder;
    private final KafkaBroker broker;

    private DedicatedKafka(Path folder, KafkaBroker broker) {
        this.folder = folder;
        this.broker = broker;
    }

    static DedicatedKafka start() {
        Path folder = Folders.temporary("phutrachho-kafka");
        DedicatedKafka dedicated = new DedicatedKafka(folder, KafkaServer.portable(folder));
        AtExit.run(dedicated::close);
        return dedicated;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Ends it at once (kill -9). */
    public void kill() {
        broker.kill();
    }

    /** Shuts it down in order. */
    public void stop() {
        broker.stop();
    }

    /** Starts it again with the same port and data; returns when it takes requests. */
    public void restart() {
        broker.restart();
    }

    @Override
    public void close() {
        broker.kill();
        Folders.remove(folder);
    }
}
