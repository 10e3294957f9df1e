package vn.phutrachho.portable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * A server that is its own replica set: transactions and majority reads need one.
 *
 * @param uri where it is, connected to directly
 * @param member host and port by which the server knows itself
 */
public record ReplicaSetOfOne(String uri, String member) {
    private static final int ALREADY_INITIALIZED = 23;

    /**
     * Makes it a replica set when it is none; true when it takes writes, false when it ended or the
     * time is over.
     */
    public boolean takesWrites(BooleanSupplier isAlive, Duration atMost) {
        return comesTrue(this::isPrimary, isAlive, atMost);
    }

    /** Makes it no replica set; true when it answers, in whatever state it is. */
    boolean answers(BooleanSupplier isAlive, Duration atMost) {
        return comesTrue(ReplicaSetOfOne::saysHello, isAlive, atMost);
    }

    private boolean comesTrue(
            Predicate<MongoDatabase> condition, BooleanSupplier isAlive, Duration atMost) {
        try (MongoClient client = MongoClients.create(impatient())) {
            MongoDatabase admin = client.getDatabase("admin");
            return Await.until(
                            () -> !isAlive.getAsBoolean() || condition.test(admin),
                            atMost,
                            Duration.ofMillis(50))
                    && isAlive.getAsBoolean();
        }
    }

    private static boolean saysHello(MongoDatabase admin) {
        try {
            return !admin.runCommand(new Document("hello", 1)).isEmpty();
        } catch (MongoException notUpYet) {
            return false;
        }
    }

    private boolean isPrimary(MongoDatabase admin) {
        try {
            Document hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isreplicaset", false)) {
                initiate(admin);
            }
            return hello.getBoolean("isWritablePrimary", false);
        } catch (MongoException notUpYet) {
            return false;
        }
    }

    private void initiate(MongoDatabase admin) {
        Document itself = new Document("_id", 0).append("host", member);
        Document set = new Document("_id", "rs0").append("members", List.of(itself));
        try {
            admin.runCommand(new Document("replSetInitiate", set));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) { // then the answer to hello was older
                throw e;
            }
        }
    }

    private MongoClientSettings impatient() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server ->
                                server.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .build();
    }
}
