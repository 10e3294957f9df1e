package vn.phutrachho.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phutrachho.portable.Jvm;

/**
 * A Spring Boot application of ours.
 *
 * @param folder its module, from the project's root
 * @param artifact name of its jar without version
 * @param heapMegabytes most its Java heap may take
 * @param database its database on the MongoDB server; empty when it has none
 * @param computes classes that compute for seconds at a time, as the virtual machine's compiler
 *     directives name them; none for most
 */
record App(
        String name,
        String folder,
        String artifact,
        int port,
        int heapMegabytes,
        Optional<String> database,
        List<String> computes) {

    /** The search for a plan. */
    private static final List<String> SEARCH =
            List.of("ai/timefold/*.*", "vn/phutrachho/assignment/proposal/*.*");

    static List<App> all(PortPlan ports) {
        return List.of(
                new App(
                        "identity",
                        "standalone/identity",
                        "demo-identity",
                        ports.identity(),
                        192,
                        Optional.empty(),
                        List.of()),
                service("member", ports.member(), 288, List.of()),
                service("household", ports.household(), 288, List.of()),
                service("assignment", ports.assignment(), 512, SEARCH),
                service("reporting", ports.reporting(), 512, List.of()),
                new App(
                        "gateway",
                        "gateway",
                        "gateway",
                        ports.gateway(),
                        192,
                        Optional.empty(),
                        List.of()));
    }

    private static App service(String word, int port, int heapMegabytes, List<String> computes) {
        String name = word + "-service";
        return new App(name, name, name, port, heapMegabytes, Optional.of(word), computes);
    }

    Path jar(House house) {
        return house.root()
                .resolve(folder)
                .resolve("target")
                .resolve(artifact + "-0.1.0-SNAPSHOT.jar");
    }

    /** The flags that also the training of its start-up cache must have had. */
    List<String> layoutFlags() {
        List<String> flags = new ArrayList<>(Jvm.heap(heapMegabytes));
        flags.add("-XX:+UseCompactObjectHeaders");
        return flags;
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
