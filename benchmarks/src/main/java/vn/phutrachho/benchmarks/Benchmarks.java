package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the servers, runs the suites, writes what they found. */
public final class Benchmarks {
    private static final List<Suite> SUITES =
            List.of(
                    new AppendSuite(),
                    new ProcessesSuite(),
                    new AggregateSuite(),
                    new ReplaySuite(),
                    new DeliverySuite(),
                    new IdleSuite(),
                    new RebuildSuite());

    private Benchmarks() {}

    public static void main(String[] arguments) {
        try {
            Optional<Options> options = Options.parse(arguments);
            if (options.isEmpty()) {
                System.out.print(Options.HELP);
                return;
            }
            run(options.get());
        } catch (Options.Wrong e) {
            System.err.println("benchmarks/run: " + e.getMessage() + ". See benchmarks/run --help");
            System.exit(2);
        }
    }

    private static void run(Options options) {
        Path home = Path.of(System.getProperty("phutrachho.benchmarks", "."));
        refuseUnknown(options);
        try (Servers servers = Servers.start(home.resolve("target/servers"));
                Connections connections = new Connections(servers.where())) {
            Run run = new Run(servers, connections, options, new Results());
            String profile = options.profile();
            if (profile != null) {
                profile(run, profile, home.resolve("target/profile.jfr"));
                return;
            }
            long begun = System.nanoTime();
            for (Suite suite : SUITES) {
                if (options.wants(suite.name())) {
                    System.out.println(suite.name());
                    suite.run(run);
                    run.say(since(begun));
                }
            }
            write(
                    home.resolve(options.whole() ? "results" : "target/results"),
                    Machine.of(connections),
                    run);
        }
    }

    private static void refuseUnknown(Options options) {
        List<String> names = SUITES.stream().map(Suite::name).toList();
        for (String wanted : options.only()) {
            if (!names.contains(wanted)) {
                throw new Options.Wrong("there is no suite " + wanted);
            }
        }
    }

    private static void profile(Run run, String wanted, Path file) {
        String[] parts = wanted.split(":", -1);
        if (parts.length != 2) {
            throw new Options.Wrong("a profile is of suite:contender");
        }
        new Profile(run).of(parts[0], parts[1], file);
    }

    private static String since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s since the beginning";
    }

    private static void write(Path folder, Machine machine, Run run) {
        Page page = new Page(machine, run.options(), run.results());
        try {
            Files.createDirectories(folder);
            ResultFile.of(machine, run.options(), run.results())
                    .write(folder.resolve("latest.json"));
            Files.writeString(folder.resolve("latest.md"), page.markdown());
            for (var chart : page.charts().entrySet()) {
                Files.writeString(folder.resolve(chart.getKey()), chart.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println();
        for (Target target : Targets.ALL) {
            System.out.printf(
                    "%-8s %8s (%s %s)  %s%n",
                    target.holds(run.results()).map(yes -> yes ? "holds" : "MISSED").orElse("-"),
                    target.value(run.results()).map(Page::number).orElse("-"),
                    target.bound().sign(),
                    Page.number(target.limit()),
                    target.says());
        }
        System.out.println("Results: " + folder.resolve("latest.md"));
    }
}
