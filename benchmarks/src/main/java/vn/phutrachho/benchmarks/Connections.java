package vn.phutrachho.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.AxonEventStorageEngine;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.eventstore.axon.SnapshotCollection;

/**
 * One process's connections to the servers, and every contender on them, each set up at its best;
 * docs/benchmarks.md says why that is its best.
 */
final class Connections implements AutoCloseable {
    /** A connection for each of 256 callers: none ever waits for another's. */
    private static final int MONGO_POOL = 256;

    private static final int JDBC_POOL = 64;

    /** How long a follower of Axon's embedded store sleeps: as this engine's looks for others. */
    private static final long FETCH_DELAY = 50;

    private final Where where;
    private final MongoClient mongo;
    private final @Nullable HikariDataSource postgres;
    private final Serializer json =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::configured).build();

    /**
     * Where the servers are.
     *
     * @param jdbc address of PostgreSQL; null when there is none
     */
    record Where(String mongo, @Nullable String jdbc) {}

    Connections(Where where) {
        this.where = where;
        this.mongo = MongoClients.create(settings(where.mongo()));
        String jdbc = where.jdbc();
        this.postgres = jdbc == null ? null : pool(jdbc);
    }

    private static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(false)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(MONGO_POOL))
                .build();
    }

    private static HikariDataSource pool(String jdbc) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbc);
        config.setMaximumPoolSize(JDBC_POOL);
        config.setAutoCommit(true);
        // the statements of the engine are prepared at the server from their first use on
        config.addDataSourceProperty("prepareThreshold", "1");
        return new HikariDataSource(config);
    }

    Where where() {
        return where;
    }

    boolean hasPostgres() {
        return postgres != null;
    }

    MongoDatabase database(String name) {
        return mongo.getDatabase(name);
    }

    Optional<HikariDataSource> postgres() {
        return Optional.ofNullable(postgres);
    }

    /** The contender on the database of the name, which it makes when there is none. */
    Store open(String contender, String database) {
        return switch (contender) {
            case Names.EVENT_LOG -> new EventLogStore(database(database));
            case Names.AXON_ENGINE -> throughAxon(database(database));
            case Names.AXON_MONGO ->
                    extension(database(database), new DocumentPerEventStorageStrategy());
            case Names.AXON_MONGO_COMMITS ->
                    extension(database(database), new DocumentPerCommitStorageStrategy());
            case Names.AXON_JDBC -> jdbc(database);
            default ->
                    Peer.called(contender)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "no store is called " + contender))
                            .open(contender, mongo, database);
        };
    }

    /** Removes what the contender kept under the name. */
    void drop(String contender, String database) {
        if (contender.equals(Names.AXON_JDBC)) {
            execute("DROP TABLE IF EXISTS %s, %s".formatted(table(database), snapshots(database)));
        } else {
            database(database).drop();
        }
    }

    private Store throughAxon(MongoDatabase database) {
        MongoEventLog log =
                MongoEventLog.open(database, EventLogStore.COLLECTION, LogSettings.ofDecisions());
        AxonEventStorageEngine engine =
                AxonEventStorageEngine.builder(log, new SnapshotCollection(database, "snapshots"))
                        .payloads(json, new CatalogNames(), EventJson::read)
                        .batchSize(AxonStore.BATCH)
                        .build();
        return new AxonStore(engine, LogEventStore.on(engine), log::close);
    }

    @SuppressWarnings("deprecation") // still what makes the indexes where no container calls it
    private Store extension(MongoDatabase database, StorageStrategy strategy) {
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .mongoTemplate(
                                DefaultMongoTemplate.builder().mongoDatabase(database).build())
                        .storageStrategy(strategy)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .transactionManager(NoTransactionManager.instance())
                        .batchSize(AxonStore.BATCH)
                        .build();
        engine.ensureIndexes();
        return embedded(engine);
    }

    private Store jdbc(String database) {
        HikariDataSource source = postgres().orElseThrow();
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder();
        JdbcEventStorageEngine engine =
                builder.schema(
                                EventSchema.builder()
                                        .eventTable(table(database))
                                        .snapshotTable(snapshots(database))
                                        .build())
                        .connectionProvider(source::getConnection)
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .transactionManager(NoTransactionManager.instance())
                        .finalAggregateBatchPredicate(batch -> batch.size() < AxonStore.BATCH)
                        .batchSize(AxonStore.BATCH)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return embedded(engine);
    }

    private static Store embedded(EventStorageEngine engine) {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .fetchDelay(FETCH_DELAY)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .build();
        return new AxonStore(engine, store, store::shutDown);
    }

    private static String table(String database) {
        return "events_" + database;
    }

    private static String snapshots(String database) {
        return "snapshots_" + database;
    }

    private void execute(String sql) {
        try (Connection connection = postgres().orElseThrow().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    @Override
    public void close() {
        postgres().ifPresent(HikariDataSource::close);
        mongo.close();
    }
}
