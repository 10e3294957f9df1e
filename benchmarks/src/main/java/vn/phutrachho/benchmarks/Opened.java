package vn.phutrachho.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Contenders that are compared while all of them are open, each with a database of its own. */
final class Opened implements AutoCloseable {
    private final Connections connections;
    private final Map<String, String> databases = new LinkedHashMap<>();
    private final Map<String, Store> stores = new LinkedHashMap<>();

    Opened(Run run, List<String> contenders) {
        this.connections = run.connections();
        for (String contender : contenders) {
            String database = Run.freshName();
            databases.put(contender, database);
            stores.put(contender, connections.open(contender, database));
        }
    }

    void each(BiConsumer<String, Store> contender) {
        stores.forEach(contender);
    }

    /** Closes them and removes what they kept. */
    @Override
    public void close() {
        stores.values().forEach(Store::close);
        databases.forEach(connections::drop);
    }
}
