package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.TestMongo;

/** The process that writes for all is there, but not for this one. */
class UnreachableScribeIT {
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Together more than six seconds: two wait for a greeting, the others for a connection. */
    private static final int ADDRESSES = 12;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private MongoClient client;
    private MongoDatabase database;
    private MongoEventLog first;
    private MongoEventLog second;

    @BeforeEach
    void connect() {
        client = MongoClients.create(TestMongo.uri("admin"));
        database = client.getDatabase("log-" + UUID.randomUUID());
        first = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
        second = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    }

    @AfterEach
    void leave() {
        first.close();
        second.close();
        database.drop();
        client.close();
    }

    /** Nobody comes to this door, and when some stand before it nothing more gets through. */
    @Test
    void no_commit_waits_for_an_address_that_swallows_what_is_sent_to_it() throws Exception {
        try (var wall = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            thatIsWhereTheScribeIs(wall);
            long longest = 0;
            for (int i = 0; i < 40; i++) {
                longest = Math.max(longest, timed(first, "a", i));
                longest = Math.max(longest, timed(second, "b", i));
            }

            assertThat(Duration.ofNanos(longest)).isLessThan(A_MOMENT);
            wall.setSoTimeout((int) LEASE.toMillis());
            assertThat(wall.accept()).as("it was called all the same").isNotNull();
        }
        assertThat(first.head()).isEqualTo(80);
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }

    private void thatIsWhereTheScribeIs(ServerSocket wall) {
        var lease = new Lease(database, "scribe of events", LEASE);
        assertThat(lease.take()).isPresent();
        lease.say(
                new Document(
                                "addresses",
                                Collections.nCopies(
                                        ADDRESSES,
                                        InetAddress.getLoopbackAddress().getHostAddress()))
                        .append("port", wall.getLocalPort())
                        .append("secret", new Binary(new byte[32])));
    }

    private static long timed(MongoEventLog log, String aggregate, int sequence) {
        Commit commit = Commits.ofAggregate(aggregate, sequence, 1);
        long from = System.nanoTime();
        log.append(commit);
        return System.nanoTime() - from;
    }
}
