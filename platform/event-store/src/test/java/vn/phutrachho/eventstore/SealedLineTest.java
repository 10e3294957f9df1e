package vn.phutrachho.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedLineTest {
    private static final byte[] SECRET = secret(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket door;

    @BeforeEach
    void openTheDoor() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void closeTheDoor() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private static byte[] secret(int of) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) of);
        return secret;
    }

    private Future<SealedLine> answering(byte[] secret) {
        return threads.submit(() -> SealedLine.answer(door.accept(), secret, PATIENCE));
    }

    private SealedLine call(byte[] secret) throws IOException {
        return SealedLine.call(
                new InetSocketAddress(door.getInetAddress(), door.getLocalPort()),
                secret,
                PATIENCE,
                PATIENCE);
    }

    @Test
    void whoever_does_not_take_what_is_sent_holds_nobody_up() throws Exception {
        Future<SealedLine> answered = answering(SECRET);
        try (SealedLine caller =
                        SealedLine.call(
                                new InetSocketAddress(door.getInetAddress(), door.getLocalPort()),
                                SECRET,
                                PATIENCE,
                                Duration.ofMillis(300));
                SealedLine other = answered.get()) {
            byte[] moreThanAnyBuffer = new byte[50_000_000];
            long begun = System.nanoTime();
            assertThatThrownBy(() -> caller.send(moreThanAnyBuffer))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            assertThat(other).isNotNull();
        }
    }

    @Test
    void whoever_greets_byte_by_byte_has_no_more_time_than_for_one_frame() throws Exception {
        Future<SealedLine> answered =
                threads.submit(
                        () -> SealedLine.answer(door.accept(), SECRET, Duration.ofMillis(300)));
        try (Socket stranger = new Socket(door.getInetAddress(), door.getLocalPort())) {
            Future<?> trickling =
                    threads.submit(
                            () -> {
                                while (!answered.isDone()) {
                                    stranger.getOutputStream().write(7);
                                    Thread.sleep(100);
                                }
                                return null;
                            });
            long begun = System.nanoTime();
            assertThatThrownBy(answered::get).hasCauseInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("not the 96 bytes of a greeting times a tenth of a second")
                    .isLessThan(Duration.ofSeconds(5));
            trickling.cancel(true);
        }
    }

    @Test
    void carries_what_is_sent_both_ways_and_in_order() throws Exception {
        Future<SealedLine> answered = answering(SECRET);
        try (SealedLine caller = call(SECRET);
                SealedLine other = answered.get()) {
            byte[] large = new byte[5_000_000];
            Future<byte[]> sent =
                    threads.submit(
                            () -> {
                                assertThat(other.receive()).asString(UTF_8).isEqualTo("một");
                                assertThat(other.receive()).asString(UTF_8).isEqualTo("hai");
                                byte[] received = other.receive();
                                other.send(received);
                                return received;
                            });
            caller.send("một".getBytes(UTF_8));
            caller.send("hai".getBytes(UTF_8));
            caller.send(large);
            assertThat(caller.receive()).isEqualTo(large);
            assertThat(sent.get()).isEqualTo(large);
        }
    }

    @Test
    void ends_at_the_greeting_with_whoever_does_not_know_the_secret() throws Exception {
        Future<SealedLine> answered = answering(SECRET);

        assertThatThrownBy(() -> call(secret(2))).isInstanceOf(IOException.class);
        assertThatThrownBy(answered::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void shows_nothing_of_what_goes_over_it() throws Exception {
        Between between = new Between(bytes -> bytes);
        Future<SealedLine> answered = answering(SECRET);
        try (SealedLine caller = between.call();
                SealedLine other = answered.get()) {
            caller.send("Nguyễn Thị Lan".getBytes(UTF_8));
            assertThat(other.receive()).asString(UTF_8).isEqualTo("Nguyễn Thị Lan");
        }
        assertThat(between.seen()).asString(UTF_8).doesNotContain("Lan");
    }

    @Test
    void breaks_when_somebody_between_changes_a_bit() throws Exception {
        Future<SealedLine> answered = answering(SECRET);
        Between between =
                new Between(
                        bytes -> {
                            bytes[bytes.length - 1] ^= 1;
                            return bytes;
                        });
        SealedLine caller = between.call();
        SealedLine other = answered.get();
        between.changesFromNowOn();
        caller.send("kết luận".getBytes(UTF_8));

        assertThatThrownBy(other::receive).isInstanceOf(IOException.class);
    }

    @Test
    void cannot_be_played_again() throws Exception {
        Between between = new Between(bytes -> bytes);
        Future<SealedLine> answered = answering(SECRET);
        try (SealedLine caller = between.call();
                SealedLine other = answered.get()) {
            caller.send("once".getBytes(UTF_8));
            other.receive();
        }
        Future<SealedLine> again = answering(SECRET);
        try (Socket player = new Socket(door.getInetAddress(), door.getLocalPort())) {
            player.getOutputStream().write(between.seen());
            player.getOutputStream().flush();

            assertThatThrownBy(again::get).hasCauseInstanceOf(IOException.class);
        }
    }

    /** Somebody between the two, who sees what the caller sends and may change it. */
    private final class Between {
        private final ServerSocket place = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final UnaryOperator<byte[]> change;
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private volatile boolean changes;

        Between(UnaryOperator<byte[]> change) throws IOException {
            this.change = change;
            threads.execute(this::pass);
        }

        void changesFromNowOn() {
            changes = true;
        }

        SealedLine call() throws IOException {
            return SealedLine.call(
                    new InetSocketAddress(place.getInetAddress(), place.getLocalPort()),
                    SECRET,
                    PATIENCE,
                    PATIENCE);
        }

        byte[] seen() {
            synchronized (seen) {
                return seen.toByteArray();
            }
        }

        private void pass() {
            try (Socket caller = place.accept();
                    Socket answerer = new Socket(door.getInetAddress(), door.getLocalPort())) {
                threads.execute(() -> passBack(answerer, caller));
                InputStream in = caller.getInputStream();
                OutputStream out = answerer.getOutputStream();
                byte[] room = new byte[65_536];
                for (int read = in.read(room); read > 0; read = in.read(room)) {
                    byte[] part = Arrays.copyOf(room, read);
                    synchronized (seen) {
                        seen.write(part);
                    }
                    out.write(changes ? change.apply(part) : part);
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void passBack(Socket answerer, Socket caller) {
            try {
                answerer.getInputStream().transferTo(caller.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // nobody is there any more
            }
        }
    }
}
