package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.KafkaBroker;
import vn.phutrachho.portable.Ports;

/** The broker answers at once, once it has heard everything; that takes its time. */
class SlowLineIT extends RelayGround {
    private static final long BYTES_A_SECOND = 300_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** On its way for longer than a relay bears silence. */
    private static final int LARGE = 3_900_000;

    @Test
    void a_large_event_arrives_and_is_no_outage_meanwhile() throws Throwable {
        Path folder = Folders.temporary("phutrachho-slow-line");
        int broker = Ports.free();
        try (var line = new SlowLine(broker)) {
            KafkaBroker kafka = start(folder, new KafkaBroker.Listener(broker, line.port()));
            try (var relay = new EventRelay(member, events, owner, kafka.bootstrapServers())) {
                relay.start();
                write(1);
                Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(2));

                events.append(large());

                Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(3));
                assertThat(relay.status().failures()).isZero();
            } finally {
                kafka.kill();
            }
        } finally {
            Folders.remove(folder);
        }
    }

    private static KafkaBroker start(Path folder, KafkaBroker.Listener listener) {
        return KafkaBroker.start(
                new KafkaBroker.Settings(
                        KafkaBroker.librariesOfThisBuild(),
                        folder.resolve("data"),
                        List.of(listener),
                        Ports.free(),
                        folder.resolve("kafka.log"),
                        List.of(),
                        folder));
    }

    private static Commit large() {
        String json = '"' + "x".repeat(LARGE) + '"';
        return new Commit(
                UUID.randomUUID().toString(),
                List.of(
                        new NewEvent(
                                UUID.randomUUID().toString(),
                                "member",
                                UUID.randomUUID().toString(),
                                0,
                                "member.member-registered",
                                "1",
                                json.getBytes(StandardCharsets.UTF_8),
                                Map.of(),
                                Instant.parse("2025-03-01T05:00:00Z"))));
    }

    /** So much a second and no more is carried to a port of this machine. */
    private static final class SlowLine implements AutoCloseable {

        private final ServerSocket entrance;
        private final int target;

        SlowLine(int target) throws IOException {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.target = target;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return entrance.getLocalPort();
        }

        private void accept() {
            while (!entrance.isClosed()) {
                try {
                    Socket client = entrance.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    Thread.ofVirtual().start(() -> carry(client, server, BYTES_A_SECOND));
                    Thread.ofVirtual().start(() -> carry(server, client, Long.MAX_VALUE));
                } catch (IOException over) {
                    // the test is over, or nobody is there: whoever came comes again
                }
            }
        }

        private static void carry(Socket from, Socket to, long bytesASecond) {
            byte[] chunk = new byte[4 * 1024];
            try (from;
                    to) {
                long free = System.nanoTime();
                for (int n = from.getInputStream().read(chunk);
                        n >= 0;
                        n = from.getInputStream().read(chunk)) {
                    long now = System.nanoTime();
                    // whoever was woken late makes up for it
                    free = Math.max(free, now - SECOND) + n * SECOND / bytesASecond;
                    LockSupport.parkNanos(free - now);
                    to.getOutputStream().write(chunk, 0, n);
                }
            } catch (IOException over) {
                // one of the two has closed it
            }
        }

        @Override
        public void close() throws IOException {
            entrance.close();
        }
    }
}
