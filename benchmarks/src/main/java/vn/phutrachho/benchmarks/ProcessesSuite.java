package vn.phutrachho.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One, two, four and eight processes that write into one store, with 64 callers in all. The
 * processes of all groups are started and warm before the first is measured.
 */
final class ProcessesSuite implements Suite {
    private static final int CALLERS = 64;

    /** The processes that write into one store together. */
    record Group(String contender, String database, List<ChildProcess> processes) {
        String name() {
            return "writers." + processes.size();
        }

        void end(Run run) {
            processes.forEach(ChildProcess::close);
            run.connections().drop(contender, database);
            run.connections().drop(contender, database + "_warm");
        }
    }

    /** What one process did in one round. */
    record Share(double perSecond, Latencies latencies) {}

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public void run(Run run) {
        List<Group> groups = new ArrayList<>();
        try {
            for (int processes : new int[] {1, 2, 4, 8}) {
                groups.add(start(run, Names.EVENT_LOG, processes));
            }
            for (String peer : run.present(Names.AXON_MONGO, Names.AXON_JDBC, Names.OCCURRENT)) {
                groups.add(start(run, peer, 1));
                groups.add(start(run, peer, 2));
            }
            for (int round = 0; round < run.options().pick(4, 2); round++) {
                groups.forEach(group -> measure(run, group));
            }
        } finally {
            groups.forEach(group -> group.end(run));
        }
    }

    /** Returns when all its processes are warm. */
    static Group start(Run run, String contender, int processes) {
        String database = Run.freshName();
        Group group = new Group(contender, database, new ArrayList<>());
        run.connections().open(contender, database).close();
        run.connections().open(contender, database + "_warm").close();
        for (int i = 0; i < processes; i++) {
            group.processes()
                    .add(
                            ChildProcess.start(
                                    run.connections().where(),
                                    ChildProcess.Role.WRITE,
                                    contender,
                                    database,
                                    List.of("w" + i, Integer.toString(CALLERS / processes))));
        }
        group.processes().forEach(process -> process.awaitLine(ChildProcess.READY));
        return group;
    }

    private static void measure(Run run, Group group) {
        String time = Long.toString(run.options().slot().multipliedBy(3).dividedBy(2).toMillis());
        group.processes().forEach(process -> process.tell(time));
        List<Share> shares =
                group.processes().stream().map(process -> share(process.line())).toList();
        double sum = rates(shares).sum();
        double slowest = rates(shares).min().orElseThrow();
        Latencies all = Latencies.merged(shares.stream().map(Share::latencies).toList());
        Results results = run.results();
        results.add(group.name() + ".throughput", group.contender(), "events/s", sum);
        results.add(group.name() + ".p99", group.contender(), "ms", all.millis(0.99));
        if (shares.size() > 1) {
            results.add(
                    group.name() + ".slowest-to-mean",
                    group.contender(),
                    "ratio",
                    slowest / (sum / shares.size()));
        }
    }

    private static DoubleStream rates(List<Share> shares) {
        return shares.stream().mapToDouble(Share::perSecond);
    }

    static Share share(String line) {
        int space = line.indexOf(' ');
        Latencies latencies = new Latencies();
        Arrays.stream(line.substring(space + 1).split(",", -1))
                .mapToLong(Long::parseLong)
                .forEach(latencies::add);
        return new Share(Double.parseDouble(line.substring(0, space)), latencies);
    }
}
