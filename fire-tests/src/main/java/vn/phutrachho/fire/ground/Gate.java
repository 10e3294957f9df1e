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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only way to a server: everything that is said to it and by it passes here, or does not. */
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

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Way way = Way.OPEN;

    private Gate(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A gate before a port of this machine. */
    public static Gate before(int target) {
        try {
            var gate = new Gate(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.ofPlatform().daemon().name("gate-" + target).start(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is entered. */
    public int port() {
        return entrance.getLocalPort();
    }

    public void set(Way other) {
        lock.lock();
        try {
            way = other;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (other == Way.CUT) {
            passages.forEach(Passage::close);
        }
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
            if (awaitPassable() == Way.CUT) {
                client.close();
                return;
            }
            client.setTcpNoDelay(true);
            Socket server = new Socket();
            server.setTcpNoDelay(true);
            passage = new Passage(client, server);
            passages.add(passage);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            passage.begin();
        } catch (IOException e) {
            LOG.debug("Nobody is behind the gate", e);
            if (passage != null) {
                passage.close();
            }
            close(client);
        }
    }

    private Way awaitPassable() {
        lock.lock();
        try {
            while (way == Way.HELD) {
                changed.awaitUninterruptibly();
            }
            return way;
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

        Passage(Socket client, Socket server) {
            this.client = client;
            this.server = server;
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
                    Way now = awaitPassable();
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
