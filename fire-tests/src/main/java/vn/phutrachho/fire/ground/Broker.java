package vn.phutrachho.fire.ground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.portable.KafkaBroker;
import vn.phutrachho.portable.Ports;
import vn.phutrachho.portable.ServerUnavailable;

/**
 * The broker, and the gates by which its clients come to it. Kafka tells its clients where to come
 * back to, so it has a listener for each that has a gate of its own, and one for all others.
 *
 * @param clients processes with a gate of their own
 * @param gates the first for all others, then one for each of the clients
 */
public record Broker(KafkaBroker kafka, List<Network.Wires> clients, List<Gate> gates)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    public static Broker start(Path folder, List<Network.Wires> clients) {
        List<Gate> gates = new ArrayList<>();
        List<KafkaBroker.Listener> listeners = new ArrayList<>();
        for (int i = 0; i <= clients.size(); i++) {
            int port = Ports.free();
            Gate gate = i == 0 ? Gate.before(port) : clients.get(i - 1).gateBefore(port);
            gates.add(gate);
            listeners.add(new KafkaBroker.Listener(port, gate.port()));
        }
        return new Broker(
                KafkaBroker.start(
                        new KafkaBroker.Settings(
                                KafkaBroker.librariesOfThisBuild(),
                                folder.resolve("kafka"),
                                listeners,
                                Ports.free(),
                                folder.resolve("kafka.log"),
                                List.of(),
                                null)),
                List.copyOf(clients),
                List.copyOf(gates));
    }

    /** Where that process finds it. */
    public String bootstrapServersFor(Network.Wires client) {
        return "127.0.0.1:" + gates.get(1 + clients.indexOf(client)).port();
    }

    /** The same happens to what comes from any client. */
    public void setGates(Gate.Way way) {
        gates.forEach(gate -> gate.set(way));
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
        setGates(Gate.Way.OPEN);
        kafka.resume();
        if (!kafka.isAlive()) {
            restart();
        }
    }

    @Override
    public void close() {
        gates.forEach(Gate::close);
        kafka.kill();
    }
}
