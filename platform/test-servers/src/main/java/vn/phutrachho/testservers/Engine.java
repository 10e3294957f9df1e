package vn.phutrachho.testservers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;

/**
 * The Docker engine, asked before it is used: where an image would have to be pulled, a portable
 * server is sooner up. Asked by hand: inside a container Testcontainers runs an image of its own
 * before it answers anything, and tries for minutes to pull it.
 */
final class Engine {
    private static final String USUAL_HOST = "unix:///var/run/docker.sock";

    /** What Testcontainers runs, inside a container, to find out where the engine is. */
    private static final DockerImageName TESTCONTAINERS_OWN = DockerImageName.parse("alpine");

    private static final Path INSIDE_A_CONTAINER = Path.of("/.dockerenv");

    private Engine() {}

    sealed interface Offer {
        record Present() implements Offer {}

        record Absent(String why) implements Offer {}
    }

    static DockerImageName image(String variable, String usual) {
        @Nullable String named = System.getenv(variable);
        return DockerImageName.parse(named == null || named.isBlank() ? usual : named);
    }

    static Offer offers(DockerImageName image) {
        // Testcontainers' own cleaner is one more image to pull; a missing one costs minutes of
        // retries.
        if (!"true".equalsIgnoreCase(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            return new Offer.Absent("TESTCONTAINERS_RYUK_DISABLED is not true");
        }
        @Nullable String named = System.getenv("DOCKER_HOST");
        URI host = URI.create(named == null || named.isBlank() ? USUAL_HOST : named);
        try {
            if (!has(host, image)) {
                return new Offer.Absent("the engine has no image " + image);
            }
            if (Files.exists(INSIDE_A_CONTAINER) && !has(host, TESTCONTAINERS_OWN)) {
                return new Offer.Absent("the engine has no image " + TESTCONTAINERS_OWN);
            }
            return new Offer.Present();
        } catch (IOException e) {
            return new Offer.Absent("no Docker engine at " + host);
        }
    }

    /**
     * @throws IOException if nobody answers there
     */
    static boolean has(URI host, DockerImageName image) throws IOException {
        try (SocketChannel engine = SocketChannel.open(address(host))) {
            String asked =
                    "GET /images/%s/json HTTP/1.0\r\nHost: docker\r\n\r\n"
                            .formatted(image.asCanonicalNameString());
            engine.write(ByteBuffer.wrap(asked.getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate("HTTP/1.0 200".length());
            while (answer.hasRemaining() && engine.read(answer) >= 0) {
                // until its status is there
            }
            return new String(answer.array(), US_ASCII).endsWith(" 200");
        }
    }

    private static SocketAddress address(URI host) throws IOException {
        return switch (host.getScheme()) {
            case "unix" -> UnixDomainSocketAddress.of(host.getPath());
            case "tcp", "http" -> new InetSocketAddress(host.getHost(), host.getPort());
            default -> throw new IOException("no way to an engine by " + host.getScheme());
        };
    }
}
