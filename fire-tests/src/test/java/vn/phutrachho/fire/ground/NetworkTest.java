package vn.phutrachho.fire.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.fire.ground.Echo.PATIENCE_MILLIS;
import static vn.phutrachho.fire.ground.Echo.ask;
import static vn.phutrachho.fire.ground.Echo.isEnded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.fire.ground.Network.Reach;

/** One process and another, which opened a door, before a server; clients are the JDK's own. */
class NetworkTest {

    private static final Set<Reach> ALL = EnumSet.allOf(Reach.class);
    private static final int UNKNOWN = 9;
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Echo server;
    private final Echo door;
    private final Network network;
    private final Network.Wires one;
    private final Network.Wires other;

    NetworkTest() throws IOException {
        server = new Echo();
        door = new Echo();
        network = new Network(Set.of(server.port()));
        one = network.wires();
        other = network.wires();
    }

    @AfterEach
    void close() throws IOException {
        network.close();
        server.close();
        door.close();
    }

    private static Proxy proxy(Network.Wires wires) {
        String port =
                wires.jvmOptions().stream()
                        .filter(option -> option.startsWith("-DsocksProxyPort="))
                        .map(option -> option.substring(option.indexOf('=') + 1))
                        .findFirst()
                        .orElseThrow();
        return new Proxy(
                Proxy.Type.SOCKS,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
    }

    private static Socket connected(Network.Wires from, InetSocketAddress to) throws IOException {
        var client = new Socket(proxy(from));
        client.setSoTimeout(PATIENCE_MILLIS);
        client.connect(to, PATIENCE_MILLIS);
        return client;
    }

    private static Socket connected(Network.Wires from, Echo to) throws IOException {
        return connected(from, new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()));
    }

    private static boolean reaches(Network.Wires from, Echo to) {
        try (Socket client = connected(from, to)) {
            return ask(client, 7) == 7;
        } catch (IOException e) {
            return false;
        }
    }

    private Network.Cut cut(Network.Wires wires, Set<Reach> reach, Gate.Way way) {
        return wires.cut(reach, way, OptionalInt.of(door.port()));
    }

    @Test
    void whoever_is_cut_off_loses_its_connections_and_gets_no_new_ones_while_others_go_on()
            throws Exception {
        try (Socket mine = connected(one, server);
                Socket another = connected(other, server)) {
            assertThat(ask(mine, 1)).isEqualTo(1);
            assertThat(ask(another, 2)).isEqualTo(2);

            try (Network.Cut cut = one.cut(ALL, Gate.Way.CUT, OptionalInt.empty())) {
                assertThat(cut.hasHit()).isTrue();
                assertThat(isEnded(mine, 3)).isTrue();
                assertThat(reaches(one, server)).isFalse();
                assertThat(reaches(one, door)).isFalse();
                assertThat(ask(another, 4)).isEqualTo(4);
                assertThat(reaches(other, door)).isTrue();
            }

            assertThat(reaches(one, server)).isTrue();
            assertThat(server.heard()).doesNotContain(3);
        }
    }

    @Test
    void nobody_reaches_the_door_of_whoever_is_cut_off() throws Exception {
        try (Socket line = connected(one, door);
                Socket elsewhere = connected(one, server)) {
            assertThat(ask(line, 1)).isEqualTo(1);
            assertThat(ask(elsewhere, 1)).isEqualTo(1);

            try (Network.Cut _ = cut(other, ALL, Gate.Way.CUT)) {
                assertThat(isEnded(line, 2)).isTrue();
                assertThat(reaches(one, door)).isFalse();
                assertThat(ask(elsewhere, 3)).isEqualTo(3);
            }

            assertThat(reaches(one, door)).isTrue();
        }
    }

    @Test
    void a_door_stays_open_where_only_the_servers_are_cut() throws Exception {
        try (Network.Cut _ = cut(other, Set.of(Reach.SERVERS), Gate.Way.CUT)) {
            assertThat(reaches(other, server)).isFalse();
            assertThat(reaches(one, door)).isTrue();
        }
    }

    @Test
    void servers_stay_where_only_the_others_are_cut() throws Exception {
        assertThat(one.isConnected(Set.of(Reach.OTHERS))).isFalse();
        try (Socket line = connected(one, door)) {
            assertThat(ask(line, 1)).isEqualTo(1);
            assertThat(one.isConnected(Set.of(Reach.OTHERS))).isTrue();
            assertThat(one.isConnectedTo(door.port())).isTrue();
            assertThat(one.isConnectedTo(server.port())).isFalse();

            try (Network.Cut cut =
                    one.cut(Set.of(Reach.OTHERS), Gate.Way.CUT, OptionalInt.empty())) {
                assertThat(cut.hasHit()).isTrue();
                assertThat(isEnded(line, 2)).isTrue();
                assertThat(reaches(one, server)).isTrue();
            }
        }
    }

    @Test
    void what_is_said_into_the_silence_arrives_when_it_is_over() throws Exception {
        try (Socket mine = connected(one, server)) {
            assertThat(ask(mine, 1)).isEqualTo(1);
            server.heard().clear();
            try (Network.Cut cut = one.cut(ALL, Gate.Way.HELD, OptionalInt.empty())) {
                assertThat(cut.hasHit()).isTrue();
                mine.setSoTimeout(100);
                assertThatThrownBy(() -> ask(mine, 2)).isInstanceOf(SocketTimeoutException.class);
                assertThat(server.heard()).isEmpty();
            }
            mine.setSoTimeout(PATIENCE_MILLIS);
            assertThat(mine.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void a_cut_lasts_until_the_last_of_several_ends() {
        Network.Cut silent = one.cut(ALL, Gate.Way.HELD, OptionalInt.empty());
        Network.Cut closed = one.cut(ALL, Gate.Way.CUT, OptionalInt.empty());
        silent.close();
        assertThat(reaches(one, server)).isFalse();

        closed.close();

        assertThat(reaches(one, server)).isTrue();
    }

    @Test
    void healing_ends_them_all() {
        Network.Cut cut = one.cut(ALL, Gate.Way.CUT, OptionalInt.empty());
        assertThat(reaches(one, server)).isFalse();

        network.heal();

        assertThat(reaches(one, server)).isTrue();
        cut.close();
    }

    @Test
    void a_gate_of_its_own_before_a_server_is_cut_with_the_servers() throws Exception {
        try (Echo broker = new Echo()) {
            Gate gate = one.gateBefore(broker.port());
            try (Socket direct = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
                direct.setSoTimeout(PATIENCE_MILLIS);
                assertThat(ask(direct, 1)).isEqualTo(1);

                try (Network.Cut cut =
                        one.cut(Set.of(Reach.SERVERS), Gate.Way.CUT, OptionalInt.empty())) {
                    assertThat(cut.hasHit()).as("by its other gate it had no connection").isFalse();
                    assertThat(isEnded(direct, 2)).isTrue();
                }
            }
            // closed for all is closed, also where this one alone would hear silence
            gate.set(Gate.Way.CUT);
            try (Network.Cut _ = one.cut(ALL, Gate.Way.HELD, OptionalInt.empty());
                    Socket late = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
                late.setSoTimeout(PATIENCE_MILLIS);
                assertThat(isEnded(late, 3)).isTrue();
            }
            assertThat(broker.heard()).contains(1).doesNotContain(2, 3);
        }
    }

    @Test
    void whoever_is_cut_off_without_a_connection_is_not_hit() {
        try (Network.Cut cut = one.cut(ALL, Gate.Way.CUT, OptionalInt.empty())) {
            assertThat(cut.hasHit()).isFalse();
        }
    }

    @Test
    void a_name_and_an_address_of_the_newer_kind_are_understood() throws Exception {
        for (InetSocketAddress address :
                new InetSocketAddress[] {
                    InetSocketAddress.createUnresolved("anywhere.example", server.port()),
                    new InetSocketAddress(InetAddress.getByAddress(IPV6), server.port())
                }) {
            try (Socket client = connected(one, address)) {
                assertThat(ask(client, 5)).as("%s", address).isEqualTo(5);
            }
        }
    }

    @Test
    void nobody_behind_the_port_is_an_end_of_the_connection() throws Exception {
        server.end();

        assertThatThrownBy(() -> connected(one, server)).isInstanceOf(IOException.class);
    }

    @Test
    void whoever_says_what_is_not_known_is_sent_away() throws Exception {
        InetSocketAddress gate = (InetSocketAddress) proxy(one).address();
        try (Socket client = new Socket(gate.getAddress(), gate.getPort())) {
            client.setSoTimeout(PATIENCE_MILLIS);
            assertThat(isEnded(client, UNKNOWN)).isTrue();
        }
        assertThat(reaches(one, server)).as("others are let in as before").isTrue();
    }
}
