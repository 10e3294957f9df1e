package vn.phutrachho.fire.ground;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who reaches whom. Each process goes out by gates of its own, so that it can be cut off alone,
 * while all others go on.
 */
public final class Network implements AutoCloseable {

    /** What can be cut. */
    public enum Reach {
        /** The process reaches database and broker. */
        SERVERS,
        /** The process reaches others like it, at the ports that they opened. */
        OTHERS,
        /** Others reach the process, at the port that it opened. */
        ITS_DOOR
    }

    private final Set<Integer> servers = ConcurrentHashMap.newKeySet();
    private final Set<Cut> cuts = ConcurrentHashMap.newKeySet();
    private final List<Wires> all = new CopyOnWriteArrayList<>();

    /** A network in which these ports are servers'. */
    public Network(Set<Integer> servers) {
        this.servers.addAll(servers);
    }

    /** For one more process. */
    public Wires wires() {
        var wires = new Wires();
        all.add(wires);
        return wires;
    }

    private Reach reachOf(int port) {
        return servers.contains(port) ? Reach.SERVERS : Reach.OTHERS;
    }

    /** Where several cuts meet, the connection is closed if one of them closes it. */
    private Gate.Way way(Wires from, int port) {
        boolean held = false;
        for (Cut cut : cuts) {
            if (cut.stops(from, port)) {
                if (cut.way == Gate.Way.CUT) {
                    return Gate.Way.CUT;
                }
                held = true;
            }
        }
        return held ? Gate.Way.HELD : Gate.Way.OPEN;
    }

    private void changed() {
        all.forEach(wires -> wires.gates.forEach(Gate::waysChanged));
    }

    /** Ends every cut that is still on. */
    public void heal() {
        cuts.clear();
        changed();
    }

    @Override
    public void close() {
        all.forEach(wires -> wires.gates.forEach(Gate::close));
    }

    /** The connections of one process. */
    public final class Wires {

        private final List<Gate> gates = new CopyOnWriteArrayList<>();
        private final Gate out = Gate.beforeAll(port -> way(this, port));

        private Wires() {
            gates.add(out);
        }

        /**
         * Makes a JVM open every plain socket by its own gate: the driver's, and those to other
         * processes. Channels (java.nio), as Kafka's clients have them, know of no proxy: they need
         * {@link #gateBefore}.
         */
        public List<String> jvmOptions() {
            return List.of(
                    "-DsocksProxyHost=127.0.0.1",
                    "-DsocksProxyPort=" + out.port(),
                    // or what is on this machine would be reached directly
                    "-DsocksNonProxyHosts=");
        }

        /** A gate before a server's port, for this process alone. */
        public Gate gateBefore(int port) {
            servers.add(port);
            Gate gate = Gate.before(port, target -> way(this, target));
            gates.add(gate);
            return gate;
        }

        /** Whether by each of its gates the process has a connection that goes there. */
        public boolean isConnected(Set<Reach> reach) {
            return gates.stream()
                    .allMatch(gate -> gate.isUsed(port -> reach.contains(reachOf(port))));
        }

        /** Whether the process has a connection to that port. */
        public boolean isConnectedTo(int port) {
            return out.isUsed(other -> other == port);
        }

        /**
         * Cuts the process off.
         *
         * @param way closed ({@link Gate.Way#CUT}), or silent ({@link Gate.Way#HELD}): what was
         *     said arrives when the cut ends
         * @param door port at which the process listens, if it does
         */
        public Cut cut(Set<Reach> reach, Gate.Way way, OptionalInt door) {
            var cut = new Cut(this, reach, way, door);
            cuts.add(cut);
            changed();
            return cut;
        }
    }

    /** Lasts until it is closed. */
    public final class Cut implements AutoCloseable {

        private final Wires of;
        private final Set<Reach> reach;
        private final Gate.Way way;
        private final OptionalInt door;
        private final boolean hit;

        private Cut(Wires of, Set<Reach> reach, Gate.Way way, OptionalInt door) {
            this.of = of;
            this.reach = Set.copyOf(reach);
            this.way = way;
            this.door = reach.contains(Reach.ITS_DOOR) ? door : OptionalInt.empty();
            this.hit = of.isConnected(reach);
        }

        /** Whether the process had a connection by each of its gates when they were cut. */
        public boolean hasHit() {
            return hit;
        }

        private boolean stops(Wires from, int port) {
            boolean isDoor = door.isPresent() && door.getAsInt() == port;
            return isDoor || (from == of && reach.contains(reachOf(port)));
        }

        @Override
        public void close() {
            cuts.remove(this);
            changed();
        }
    }
}
