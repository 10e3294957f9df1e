package vn.phutrachho.fire.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that hears a byte and says it again. */
class GateTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private final ServerSocket server;
    private final Gate gate;

    GateTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        gate = Gate.before(server.getLocalPort());
    }

    @BeforeEach
    void serve() {
        Thread.ofVirtual().start(this::accept);
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

    @AfterEach
    void close() throws IOException {
        gate.close();
        server.close();
    }

    private Socket connected() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), gate.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    /** A closed server still listens until whoever waits in it has noticed. */
    private boolean isServed() {
        try (Socket direct = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            return direct.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    /** Closed, by whichever of the two ways a connection can end. */
    private static boolean isEnded(Socket client, int what) {
        try {
            return ask(client, what) < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void open_passes_both_ways() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void held_keeps_what_is_said_and_passes_it_later() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            heard.clear();
            gate.set(Gate.Way.HELD);
            client.getOutputStream().write(2);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).isEmpty();

            gate.set(Gate.Way.OPEN);

            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void cut_ends_connections_and_lets_no_new_one_through() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            heard.clear();

            gate.set(Gate.Way.CUT);

            assertThat(isEnded(client, 2)).isTrue();
            try (Socket another = connected()) {
                assertThat(isEnded(another, 3)).isTrue();
            }
            assertThat(heard).doesNotContain(2, 3);
        }
    }

    @Test
    void answerless_carries_the_request_out_and_closes_instead_of_the_answer() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            heard.clear();
            gate.set(Gate.Way.ANSWERLESS);

            assertThat(isEnded(client, 2)).isTrue();

            assertThat(heard.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(2);
        }
    }

    @Test
    void nobody_behind_the_gate_is_as_if_it_were_cut() throws Exception {
        server.close();
        Patience.await("nobody to listen", Duration.ofSeconds(10), () -> !isServed());
        try (Socket client = connected()) {
            assertThat(isEnded(client, 1)).isTrue();
        }
    }
}
