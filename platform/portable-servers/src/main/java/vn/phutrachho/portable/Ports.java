package vn.phutrachho.portable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports of the loopback interface. */
public final class Ports {
    /** Systems give outgoing connections ports from 32768 on (Linux) or 49152 on (the others). */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final AtomicInteger next =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /**
     * A port on which nobody listens, never the same one twice in this process, and none that an
     * outgoing connection may take before it is used.
     *
     * @throws ServerUnavailable if all are taken
     */
    public static int free() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(next.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerUnavailable(
                "All ports between %d and %d are in use. End some program."
                        .formatted(FIRST, FIRST + COUNT - 1));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
