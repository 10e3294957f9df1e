package vn.phutrachho.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One run: what is measured with, and where the values go. */
record Run(Servers servers, Connections connections, Options options, Results results) {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** A name that no database of this run has. */
    static String freshName() {
        return "bench" + DATABASES.incrementAndGet();
    }

    /** Those of the contenders whose servers are there. */
    List<String> present(String... contenders) {
        List<String> present = new ArrayList<>(List.of(contenders));
        if (!connections.hasPostgres()) {
            present.remove(Names.AXON_JDBC);
        }
        return present;
    }

    void say(String what) {
        System.out.println("  " + what);
    }
}
