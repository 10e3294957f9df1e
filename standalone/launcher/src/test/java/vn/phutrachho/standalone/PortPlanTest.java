package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phutrachho.portable.Ports;

class PortPlanTest {

    @Test
    void a_port_is_given_once_and_no_outgoing_connection_takes_it() {
        List<Integer> given = Stream.generate(Ports::free).limit(500).toList();

        assertThat(given).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
    }

    @Test
    void an_offset_moves_every_port() {
        PortPlan moved = PortPlan.usual(1000);
        assertThat(moved.gateway()).isEqualTo(9080);
        assertThat(moved.kafkaController()).isEqualTo(10093);
    }

    @Test
    void a_port_in_use_is_named_with_the_part_that_needs_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> freeButHousehold(port).requireFree(true, true))
                    .withMessageContaining("Port " + port + ", needed by household-service")
                    .withMessageContaining("--port-offset");
        }
    }

    @Test
    void the_port_of_a_server_that_is_not_ours_does_not_matter() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan free = freeButHousehold(Ports.free());
            PortPlan plan =
                    new PortPlan(
                            free.gateway(),
                            free.member(),
                            free.household(),
                            free.assignment(),
                            free.reporting(),
                            free.identity(),
                            taken.getLocalPort(),
                            free.kafka(),
                            free.kafkaController());
            assertThatCode(() -> plan.requireFree(false, true)).doesNotThrowAnyException();
        }
    }

    private static PortPlan freeButHousehold(int household) {
        return new PortPlan(
                Ports.free(),
                Ports.free(),
                household,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }
}
