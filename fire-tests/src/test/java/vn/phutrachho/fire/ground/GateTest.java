package vn.phutrachho.fire.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.fire.ground.Echo.PATIENCE_MILLIS;
import static vn.phutrachho.fire.ground.Echo.ask;
import static vn.phutrachho.fire.ground.Echo.isEnded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Echo server;
    private final Gate gate;

    GateTest() throws IOException {
        server = new Echo();
        gate = Gate.before(server.port());
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
            server.heard().clear();
            gate.set(Gate.Way.HELD);
            client.getOutputStream().write(2);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(server.heard()).isEmpty();

            gate.set(Gate.Way.OPEN);

            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void cut_ends_connections_and_lets_no_new_one_through() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            server.heard().clear();

            gate.set(Gate.Way.CUT);

            assertThat(isEnded(client, 2)).isTrue();
            try (Socket another = connected()) {
                assertThat(isEnded(another, 3)).isTrue();
            }
            assertThat(server.heard()).doesNotContain(2, 3);
        }
    }

    @Test
    void answerless_carries_the_request_out_and_closes_instead_of_the_answer() throws Exception {
        try (Socket client = connected()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            server.heard().clear();
            gate.set(Gate.Way.ANSWERLESS);

            assertThat(isEnded(client, 2)).isTrue();

            assertThat(server.heard().poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(2);
        }
    }

    @Test
    void nobody_behind_the_gate_is_as_if_it_were_cut() throws Exception {
        server.end();
        try (Socket client = connected()) {
            assertThat(isEnded(client, 1)).isTrue();
        }
    }
}
