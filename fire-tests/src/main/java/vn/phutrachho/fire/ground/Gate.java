package vn.phutrachho.fire.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to a server, or out of a process: everything that is said there and back passes
 * here, or does not.
 */
public final class Gate implements AutoCloseable {

    /** What happens to what comes. */
    public enum Way {
        /** It passes. */
        OPEN,
        /** It waits, in both directions, and passes later: a line that is very slow. */
        HELD,
        /** Connections are closed, and new ones too: a line that is cut. */
        CUT,
        /** Requests pass; instead of the answer the connection is closed. */
        ANSWERLESS
    }

    /** Hears from a client where it wants to go, and tells it when it is there. */
    interface Guide {
        /** A port of this machine. */
        int target(Socket client) throws IOException;

        void arrived(Socket client) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket entrance;
    private final Guide guide;
    private final IntFunction<Way> ways;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Way way = Way.OPEN;

    private Gate(ServerSocket entrance, Guide guide, IntFunction<Way> ways) {
        this.entrance = entrance;
        this.guide = guide;
        this.ways = ways;
    }

    /** A gate before a port of this machine. */
    public static Gate before(int target) {
        return before(target, _ -> Way.OPEN);
    }

    /**
     * A gate before a port of this machine.
     *
     * @param ways what happens to those for a port while this gate is open; whoever changes it says
     *     so by {@link #waysChanged}
     */
    static Gate before(int target, IntFunction<Way> ways) {
        return open(new Straight(target), ways);
    }

    /**
     * A gate before all ports of this machine, which the client names as one of a SOCKS5 proxy.
     *
     * @param ways as above
     */
    static Gate beforeAll(IntFunction<Way> ways) {
        return open(new Socks(), ways);
    }

    private static Gate open(Guide guide, IntFunction<Way> ways) {
        try {
            var gate =
                    new Gate(
                            new ServerSocket(0, 200, InetAddress.getLoopbackAddress()),
                            guide,
                            ways);
            Thread.ofPlatform().daemon().name("gate-" + gate.port()).start(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All clients want the same. */
    private record Straight(int port) implements Guide {
        @Override
        public int target(Socket client) {
            return port;
        }

        @Override
        public void arrived(Socket client) {
            // it has not asked for anything
        }
    }

    /** Where it is entered. */
    public int port() {
        return entrance.getLocalPort();
    }

    public void set(Way other) {
        way = other;
        waysChanged();
    }

    /** Looks again at what may pass. */
    void waysChanged() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        passages.stream()
                .filter(passage -> wayTo(passage.target) == Way.CUT)
                .forEach(Passage::close);
    }

    /** Whether somebody goes by it to one of these ports just now. */
    boolean isUsed(IntPredicate targets) {
        return passages.stream().anyMatch(passage -> targets.test(passage.target));
    }

    /** What lets less pass, of what holds for all ports and what holds for that one. */
    private Way wayTo(int target) {
        Way there = ways.apply(target);
        if (there == Way.CUT || way == Way.CUT) {
            return Way.CUT;
        }
        return there == Way.OPEN ? way : there;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> admit(client));
            } catch (IOException e) {
                LOG.debug("The gate was closed, or a client has gone again", e);
            }
        }
    }

    private void admit(Socket client) {
        Passage passage = null;
        try {
            int target = guide.target(client);
            if (awaitPassable(target) == Way.CUT) {
                client.close();
                return;
            }
            client.setTcpNoDelay(true);
            Socket server = new Socket();
            server.setTcpNoDelay(true);
            passage = new Passage(client, server, target);
            passages.add(passage);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            guide.arrived(client);
            passage.begin();
        } catch (IOException e) {
            LOG.debug("Nobody is behind the gate", e);
            if (passage != null) {
                passage.close();
            }
            close(client);
        }
    }

    private Way awaitPassable(int target) {
        lock.lock();
        try {
            while (wayTo(target) == Way.HELD) {
                changed.awaitUninterruptibly();
            }
            return wayTo(target);
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        set(Way.CUT);
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection. */
    private final class Passage {

        private final Socket client;
        private final Socket server;
        private final int target;

        Passage(Socket client, Socket server, int target) {
            this.client = client;
            this.server = server;
            this.target = target;
        }

        void begin() {
            Thread.ofVirtual().start(() -> carry(client, server, Way.CUT));
            Thread.ofVirtual().start(() -> carry(server, client, Way.ANSWERLESS));
        }

        private void carry(Socket from, Socket to, Way end) {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                byte[] chunk = new byte[CHUNK];
                int read = in.read(chunk);
                while (read >= 0) {
                    Way now = awaitPassable(target);
                    if (now == Way.CUT || now == end) {
                        break;
                    }
                    out.write(chunk, 0, read);
                    read = in.read(chunk);
                }
            } catch (IOException e) {
                LOG.debug("One side has gone: the other goes too", e);
            } finally {
                close();
            }
        }

        void close() {
            passages.remove(this);
            Gate.close(client);
            Gate.close(server);
        }
    }
}
