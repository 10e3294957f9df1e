package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.kit.access.GrantedCommit;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.Source;
import vn.phutrachho.testservers.DedicatedMongo;
import vn.phutrachho.testservers.TestMongo;

/** What is sent to the database arrives, as far as anybody can see, and is never answered. */
class SwallowingLineIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** The limit, and what a slow machine needs besides. */
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Bson ALL = Filters.exists("d.account");
    private static final DedicatedMongo SERVER = TestMongo.dedicated();

    private final MongoClient client =
            new StoreAutoConfiguration().mongoClient(SERVER.uri("admin"), LIMIT);
    private final MongoDatabase database = client.getDatabase("member");
    private final MongoEventLog own =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private final MongoEventLog inbox =
            MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
    private final GrantsProjection grants = new GrantsProjection();
    private final Views views =
            new Views(List.of(grants), new History("member", own, inbox), database);
    private final EventRelay relay =
            new EventRelay(new Source("member", "member-events"), own, database, "nowhere:1");

    @AfterEach
    void close() {
        views.close();
        own.close();
        inbox.close();
        client.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_view_and_a_checkpoint_are_given_up_within_the_limit_and_work_again_afterwards()
            throws Exception {
        views.start();
        View<?> view = views.of(grants);
        grantTo("bithu");
        assertThat(view.count(ALL)).isEqualTo(1);

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            SERVER.pause();
            try {
                Future<Throwable> counting =
                        callers.submit(() -> catchThrowable(() -> view.count(ALL)));
                Future<Throwable> listing =
                        callers.submit(() -> catchThrowable(() -> view.where(ALL)));
                Future<Throwable> checkpoint = callers.submit(() -> catchThrowable(relay::refill));
                for (Future<Throwable> each : List.of(counting, listing, checkpoint)) {
                    assertThat(each.get(WITHIN.toSeconds(), TimeUnit.SECONDS))
                            .as("or, where a new connection was wanted, that was not opened")
                            .isInstanceOfAny(
                                    MongoOperationTimeoutException.class,
                                    MongoSocketOpenException.class);
                }
            } finally {
                SERVER.resume();
            }
        }

        grantTo("huyen");
        assertThat(view.count(ALL)).isEqualTo(2);
        relay.refill();
        assertThat(
                        database.getCollection("relay-checkpoints")
                                .countDocuments(Filters.eq("refill", true)))
                .isEqualTo(1);
    }

    @Test
    void an_address_may_say_how_long_a_question_takes() {
        String patient = SERVER.uri("admin") + "&timeoutMS=90000";
        try (MongoClient other = new StoreAutoConfiguration().mongoClient(patient, LIMIT)) {
            assertThat(other.getTimeout(TimeUnit.SECONDS)).isEqualTo(90);
        }
    }

    /** Decides that, and waits until the view knows. */
    private void grantTo(String account) {
        Commit granted =
                GrantedCommit.of(
                        new GrantId("g-" + account),
                        new AccountId(account),
                        Role.SECRETARY,
                        new UnitId("c-1"),
                        Map.of());
        long position = own.append(granted);
        assertThat(views.awaitOwn(position, LONG_ENOUGH)).isTrue();
    }
}
