package vn.phutrachho.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;

/**
 * What an idle processor costs: one of Axon's pooled streaming processors that has read everything,
 * its tokens in memory, so that every query counted is the store's own.
 */
final class IdleSuite implements Suite {
    @Override
    public String name() {
        return "idle";
    }

    @Override
    public void run(Run run) {
        for (int round = 0; round < run.options().pick(2, 1); round++) {
            for (String contender :
                    run.present(Names.AXON_ENGINE, Names.AXON_MONGO, Names.AXON_JDBC)) {
                measure(run, contender);
            }
        }
    }

    private static void measure(Run run, String contender) {
        String database = Run.freshName();
        AtomicLong handled = new AtomicLong();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
        try (Store store = run.connections().open(contender, database)) {
            PooledStreamingEventProcessor processor =
                    processor((AxonStore) store, handled, threads);
            processor.start();
            store.publish(Happening.now("h-idle", 0));
            while (handled.get() == 0) {
                DeliverySuite.pause(Duration.ofMillis(20));
            }
            DeliverySuite.pause(Duration.ofSeconds(2));
            Duration time = Duration.ofSeconds(run.options().pick(6, 3));
            long before = queries(run, contender);
            DeliverySuite.pause(time);
            long after = queries(run, contender);
            run.results()
                    .add(
                            "idle.queries",
                            contender,
                            "queries/s",
                            (after - before) / (double) time.toSeconds());
            processor.shutDown();
        } finally {
            threads.shutdownNow();
        }
        run.connections().drop(contender, database);
    }

    private static PooledStreamingEventProcessor processor(
            AxonStore store, AtomicLong handled, ScheduledExecutorService threads) {
        EventMessageHandler handler =
                event -> {
                    handled.incrementAndGet();
                    return null;
                };
        return PooledStreamingEventProcessor.builder()
                .name("idle")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                .messageSource(store.events())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }

    private static long queries(Run run, String contender) {
        return contender.equals(Names.AXON_JDBC)
                ? statements(run.connections().postgres().orElseThrow())
                : finds(run);
    }

    /** Searches and their continuations; the driver's own greetings are no queries. */
    private static long finds(Run run) {
        Document counters =
                run.connections()
                        .database("admin")
                        .runCommand(new Document("serverStatus", 1))
                        .get("opcounters", Document.class);
        return counters.get("query", (Number) 0).longValue()
                + counters.get("getmore", (Number) 0).longValue();
    }

    /** Transactions: each of a poll's statements is one. */
    private static long statements(HikariDataSource postgres) {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_force_next_flush()");
            try (ResultSet found =
                    statement.executeQuery(
                            "SELECT xact_commit FROM pg_stat_database WHERE datname ="
                                    + " current_database()")) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its counters", e);
        }
    }
}
