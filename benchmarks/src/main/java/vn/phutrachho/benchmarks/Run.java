package vn.phutrachho.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One run: what is measured with, and where the values go. */
record Run(Servers servers, Connections connections, Options options, Results results) {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** A name that no database of this run has. */
    static String freshName() {
        return "bench" + DATABASES.incrementAndGet();
    }

    /** Those of the contenders whose servers and libraries are there. */
    List<String> present(String... contenders) {
        return Stream.of(contenders).filter(this::isPresent).toList();
    }

    private boolean isPresent(String contender) {
        return switch (contender) {
            case Names.AXON_JDBC -> connections.hasPostgres();
            case Names.OCCURRENT, Names.OCCURRENT_UNPLACED -> Peer.called(contender).isPresent();
            default -> true;
        };
    }

    void say(String what) {
        System.out.println("  " + what);
    }
}
