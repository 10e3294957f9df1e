package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
            if (!run(options.get())) {
                System.exit(1);
            }
        } catch (Options.Wrong e) {
            System.err.println("benchmarks/run: " + e.getMessage() + ". See benchmarks/run --help");
            System.exit(2);
        }
    }

    /** False when a suite failed. */
    private static boolean run(Options options) {
        Path home = Path.of(System.getProperty("phutrachho.benchmarks", "."));
        refuseUnknown(options);
        try (Servers servers = Servers.start(home.resolve("target/servers"));
                Connections connections = new Connections(servers.where())) {
            Run run = new Run(servers, connections, options, new Results());
            String profile = options.profile();
            if (profile != null) {
                profile(run, profile, home);
                return true;
            }
            Options measured = measure(run);
            write(
                    home.resolve(measured.whole() ? "results" : "target/results"),
                    Machine.of(connections),
                    measured,
                    run.results());
            return measured.equals(options);
        }
    }

    /** A suite that fails takes the others' results with it no further than out of "the whole". */
    private static Options measure(Run run) {
        long begun = System.nanoTime();
        List<String> done = new ArrayList<>();
        boolean all = true;
        for (Suite suite : SUITES) {
            if (run.options().wants(suite.name())) {
                System.out.println(suite.name());
                try {
                    suite.run(run);
                    done.add(suite.name());
                } catch (RuntimeException e) {
                    all = false;
                    System.err.println(suite.name() + " failed: " + e);
                }
                run.say(since(begun));
            }
        }
        if (done.isEmpty()) {
            throw new IllegalStateException("no suite could be measured");
        }
        return all ? run.options() : run.options().reducedTo(done);
    }

    private static void refuseUnknown(Options options) {
        List<String> names = SUITES.stream().map(Suite::name).toList();
        for (String wanted : options.only()) {
            if (!names.contains(wanted)) {
                throw new Options.Wrong("there is no suite " + wanted);
            }
        }
    }

    private static void profile(Run run, String wanted, Path home) {
        Profile profile = new Profile(run, home.resolve("target"));
        if (!wanted.equals("all")) {
            Profile.print(profiled(profile, wanted));
            return;
        }
        List<Profiled> all = new ArrayList<>();
        for (String one : Profile.ALL) {
            if (run.connections().hasPostgres() || !one.endsWith(Names.AXON_JDBC)) {
                run.say(one);
                all.add(profiled(profile, one));
            }
        }
        new ProfilePage(Machine.of(run.connections()), all)
                .write(home.resolve("../docs/measured/profiles.md"));
    }

    private static Profiled profiled(Profile profile, String wanted) {
        String[] parts = wanted.split(":", -1);
        if (parts.length != 2) {
            throw new Options.Wrong("a profile is of figure:contender");
        }
        return profile.of(parts[0], parts[1]);
    }

    private static String since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s since the beginning";
    }

    private static void write(Path folder, Machine machine, Options options, Results results) {
        Page page = new Page(machine, options, results);
        try {
            Files.createDirectories(folder);
            ResultFile.of(machine, options, results).write(folder.resolve("latest.json"));
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
                    target.holds(results).map(yes -> yes ? "holds" : "MISSED").orElse("-"),
                    target.value(results).map(Page::number).orElse("-"),
                    target.bound().sign(),
                    Page.number(target.limit()),
                    target.says());
        }
        System.out.println("Results: " + folder.resolve("latest.md"));
    }
}
