package vn.phutrachho.eventstore.springboot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.phutrachho.eventstore.LogSettings;

/**
 * Where the store is and how it behaves.
 *
 * @param uri connection string of a MongoDB replica set; used unless there is a {@code MongoClient}
 *     bean
 * @param database name of the database
 * @param collection that holds the events
 * @param snapshots collection that holds the snapshots
 * @param deadline how long an append may take before it fails
 * @param waitingCommits commits that may wait for the writer; one more waits in its caller
 * @param batchCommits commits written by one insert, at most
 * @param oneWritesForAll where several processes write the log; then one of them opens a port
 */
@ConfigurationProperties("event-store")
public record EventStoreProperties(
        @DefaultValue("mongodb://localhost:27017/?replicaSet=rs0") String uri,
        String database,
        @DefaultValue("events") String collection,
        @DefaultValue("snapshots") String snapshots,
        @DefaultValue("15s") Duration deadline,
        @DefaultValue("10000") int waitingCommits,
        @DefaultValue("1000") int batchCommits,
        @DefaultValue("true") boolean oneWritesForAll) {

    LogSettings settings() {
        return LogSettings.ofDecisions()
                .withDeadline(deadline)
                .withBounds(waitingCommits, batchCommits)
                .withOneWritingForAll(oneWritesForAll);
    }
}
