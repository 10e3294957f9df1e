package vn.phutrachho.fire.ground;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.portable.KafkaBroker;
import vn.phutrachho.portable.Ports;
import vn.phutrachho.portable.ServerUnavailable;

/** The broker, and the gate by which its clients come to it. */
public record Broker(KafkaBroker kafka, Gate gate) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    public static Broker start(Path folder) {
        int port = Ports.free();
        Gate gate = Gate.before(port);
        return new Broker(
                KafkaBroker.start(
                        new KafkaBroker.Settings(
                                KafkaBroker.librariesOfThisBuild(),
                                folder.resolve("kafka"),
                                port,
                                Ports.free(),
                                folder.resolve("kafka.log"),
                                List.of(),
                                null,
                                gate.port())),
                gate);
    }

    /** Starts it after a kill; once more if a busy machine did not let it come up in time. */
    public void restart() {
        try {
            kafka.restart();
        } catch (ServerUnavailable e) {
            LOG.warn("The broker is started once more", e);
            kafka.restart();
        }
    }

    /** Ends every fault that is still on. */
    public void heal() {
        gate.set(Gate.Way.OPEN);
        kafka.resume();
        if (!kafka.isAlive()) {
            restart();
        }
    }

    @Override
    public void close() {
        gate.close();
        kafka.kill();
    }
}
