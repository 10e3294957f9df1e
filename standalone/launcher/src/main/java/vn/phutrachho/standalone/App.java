package vn.phutrachho.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Spring Boot application of ours.
 *
 * @param folder its module, from the project's root
 * @param artifact name of its jar without version
 * @param heapMegabytes most its Java heap may take
 * @param database its database on the MongoDB server; empty when it has none
 * @param solves whether it computes for seconds at a time, so that the optimising compiler pays
 */
record App(
        String name,
        String folder,
        String artifact,
        int port,
        int heapMegabytes,
        Optional<String> database,
        boolean solves) {

    static List<App> all(PortPlan ports) {
        return List.of(
                new App(
                        "identity",
                        "standalone/identity",
                        "demo-identity",
                        ports.identity(),
                        192,
                        Optional.empty(),
                        false),
                service("member", ports.member(), 288, false),
                service("household", ports.household(), 288, false),
                service("assignment", ports.assignment(), 512, true),
                service("reporting", ports.reporting(), 512, false),
                new App(
                        "gateway",
                        "gateway",
                        "gateway",
                        ports.gateway(),
                        192,
                        Optional.empty(),
                        false));
    }

    private static App service(String word, int port, int heapMegabytes, boolean solves) {
        String name = word + "-service";
        return new App(name, name, name, port, heapMegabytes, Optional.of(word), solves);
    }

    Path jar(House house) {
        return house.root()
                .resolve(folder)
                .resolve("target")
                .resolve(artifact + "-0.1.0-SNAPSHOT.jar");
    }

    /** The flags that also the training of its start-up cache must have had. */
    List<String> layoutFlags() {
        return List.of(
                "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    }

    List<String> otherFlags() {
        return solves ? List.of() : List.of("-XX:TieredStopAtLevel=1");
    }

    /** System properties of every process of ours. */
    static List<String> properties() {
        return List.of(
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-Dspring.output.ansi.enabled=never",
                "-Dspring.main.banner-mode=off");
    }

    /** Where everything is, as every process reads it. */
    Map<String, String> environment(Surroundings surroundings) {
        return surroundings.environment(this);
    }
}
