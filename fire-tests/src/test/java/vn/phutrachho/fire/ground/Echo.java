package vn.phutrachho.fire.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that hears a byte and says it again, and what its clients do. */
final class Echo implements AutoCloseable {

    static final int PATIENCE_MILLIS = 20_000;

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private final ServerSocket server;

    Echo() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    BlockingQueue<Integer> heard() {
        return heard;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int said = client.getInputStream().read();
                    said >= 0;
                    said = client.getInputStream().read()) {
                heard.add(said);
                client.getOutputStream().write(said);
            }
        } catch (IOException e) {
            heard.add(-1);
        }
    }

    static int ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    /** Closed, by whichever of the two ways a connection can end. */
    static boolean isEnded(Socket client, int what) {
        try {
            return ask(client, what) < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Returns when nobody listens there any more. */
    void end() throws IOException {
        server.close();
        Patience.await("nobody to listen", Duration.ofSeconds(10), () -> !isServed());
    }

    /** A closed server still listens until whoever waits in it has noticed. */
    private boolean isServed() {
        try (Socket direct = new Socket(InetAddress.getLoopbackAddress(), port())) {
            return direct.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
