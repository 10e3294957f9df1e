package vn.phutrachho.testservers;

import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * The Docker engine, asked before it is used: where an image would have to be pulled, a portable
 * server is sooner up.
 */
final class Engine {
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
        if (!mayAnswer()) {
            return new Offer.Absent("no Docker engine");
        }
        // Testcontainers' own cleaner is one more image to pull; a missing one costs minutes of
        // retries.
        if (!"true".equalsIgnoreCase(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            return new Offer.Absent("TESTCONTAINERS_RYUK_DISABLED is not true");
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return new Offer.Absent("no Docker engine answers");
        }
        try {
            DockerClientFactory.instance()
                    .client()
                    .inspectImageCmd(image.asCanonicalNameString())
                    .exec();
            return new Offer.Present();
        } catch (NotFoundException e) {
            return new Offer.Absent("the engine has no image " + image);
        }
    }

    /** Cheap look before Testcontainers tries all its strategies. */
    private static boolean mayAnswer() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
