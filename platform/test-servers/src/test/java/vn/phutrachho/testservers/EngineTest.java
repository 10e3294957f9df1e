package vn.phutrachho.testservers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.utility.DockerImageName;

class EngineTest {
    private static final DockerImageName IMAGE = DockerImageName.parse("mongo:8.0");

    @TempDir private Path folder;

    @Test
    void an_engine_is_asked_for_the_image_and_for_nothing_else() throws IOException {
        Asked asked = ask("HTTP/1.0 200 OK\r\n\r\n{}");
        assertThat(asked.has()).isTrue();
        assertThat(asked.words()).startsWith("GET /images/mongo:8.0/json HTTP/1.0\r\n");
    }

    @Test
    void an_image_that_it_has_not_is_not_pulled() throws IOException {
        Asked asked = ask("HTTP/1.0 404 Not Found\r\n\r\n");
        assertThat(asked.has()).isFalse();
        assertThat(asked.words()).startsWith("GET ");
    }

    @Test
    void where_nobody_answers_there_is_no_engine() {
        URI nobody = at(folder.resolve("nobody"));
        assertThatThrownBy(() -> Engine.has(nobody, IMAGE)).isInstanceOf(IOException.class);
    }

    /** What an engine was asked in words, and whether it has the image. */
    private record Asked(String words, boolean has) {}

    private Asked ask(String answer) throws IOException {
        Path socket = folder.resolve("engine");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<String> words = answer(engine, answer);
            boolean has = Engine.has(at(socket), IMAGE);
            return new Asked(words.join(), has);
        }
    }

    private static URI at(Path socket) {
        return URI.create("unix://" + socket);
    }

    /** Answers the next who asks, and tells what was asked. */
    private static CompletableFuture<String> answer(ServerSocketChannel engine, String answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (SocketChannel caller = engine.accept()) {
                        ByteBuffer asked = ByteBuffer.allocate(200);
                        caller.read(asked);
                        caller.write(ByteBuffer.wrap(answer.getBytes(US_ASCII)));
                        return new String(asked.array(), 0, asked.position(), US_ASCII);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
