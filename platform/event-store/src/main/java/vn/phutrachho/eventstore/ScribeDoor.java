package vn.phutrachho.eventstore;

import java.io.EOFException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the process that writes for all takes the commits of the others. */
final class ScribeDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScribeDoor.class);

    private static final Duration GREETING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Whoever sends nothing for so long calls again when there is something. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    /** Each of them costs a thread until it has shown that it knows the secret. */
    private static final int MOST_STRANGERS = 32;

    private final byte[] secret;
    private final Consumer<PendingCommit> writer;
    private final ServerSocket socket;
    private final Set<Socket> strangers = ConcurrentHashMap.newKeySet();
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final SeenWords words = new SeenWords();

    /**
     * Opens the door, on a port of the system's choice.
     *
     * @param secret what whoever may come in knows
     * @param writer takes a commit as if one of this process had come; answers through it
     */
    ScribeDoor(String log, byte[] secret, Consumer<PendingCommit> writer) throws IOException {
        this.secret = secret;
        this.writer = writer;
        this.socket = new ServerSocket(0);
        Thread.ofVirtual().name("log-door-" + log).start(this::open);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How others may reach this machine; from itself last. */
    static List<String> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(
                        address ->
                                !(address instanceof Inet6Address it) || !it.isLinkLocalAddress())
                .sorted(Comparator.comparing(InetAddress::isLoopbackAddress))
                .map(InetAddress::getHostAddress)
                .toList();
    }

    /** Whether somebody is there who knows the secret. */
    boolean isUsed() {
        return !callers.isEmpty();
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                letIn(socket.accept());
            } catch (IOException | OutOfMemoryError e) {
                // closed, or the system has no file or no thread to spare just now
                LOG.debug("Nobody comes in", e);
                pause();
            }
        }
    }

    private void letIn(Socket caller) throws IOException {
        if (strangers.size() >= MOST_STRANGERS) {
            caller.close();
            return;
        }
        strangers.add(caller);
        try {
            // of the system's: virtual ones would wait behind all the callers of this process
            Thread.ofPlatform().daemon().name("log-scribe").start(() -> serve(caller));
        } catch (OutOfMemoryError e) {
            strangers.remove(caller);
            caller.close();
            throw e;
        }
    }

    private SealedLine greet(Socket caller) throws IOException {
        try {
            SealedLine line = SealedLine.answer(caller, secret, GREETING);
            callers.add(caller);
            return line;
        } finally {
            strangers.remove(caller);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket caller) {
        try (SealedLine line = greet(caller)) {
            line.waitFor(QUIET);
            while (!socket.isClosed()) {
                List<PendingCommit> commits = Dictation.commits(line.receive(), words);
                commits.forEach(this::write);
                line.send(Dictation.answersOf(commits));
            }
        } catch (EOFException e) {
            LOG.debug("Another process writes itself again, or has ended", e);
        } catch (IOException e) {
            LOG.debug("Another process could not be served", e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warn("Another process sent what is no commit of this form; it writes itself", e);
        } finally {
            callers.remove(caller);
        }
    }

    private void write(PendingCommit commit) {
        try {
            writer.accept(commit);
        } catch (StoreFailure failure) {
            commit.failed(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            // in this order, since whoever greets just now goes from the first to the second
            for (Socket stranger : strangers) {
                stranger.close();
            }
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            LOG.debug("The door was closed already", e);
        }
    }
}
