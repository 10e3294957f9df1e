package vn.phutrachho.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.TestMongo;

/** Why there is an engine of our own: the one that is there does not keep these promises. */
class PeerConformanceIT {

    @Test
    void axons_mongodb_extension_orders_by_clocks_and_loses_what_comes_late() {
        KitRun run = KitRun.of(Extension.class);

        assertThat(
                        run.failure(
                                "the_order_is_that_of_the_appends_also_where_clocks_differ_by_an_hour"))
                .contains("whatever the clocks say");
        assertThat(
                        run.failure(
                                "an_event_that_comes_late_by_its_clock_is_not_lost_to_who_has_read_on"))
                .contains("events seen by a reader that went on from its token");
        assertThat(run.passed()).contains("an_aggregate_is_read_in_the_order_of_its_sequences");
    }

    static final class Extension extends EngineConformance {

        private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));

        private final MongoDatabase database = CLIENT.getDatabase("peer-" + UUID.randomUUID());

        @Override
        @SuppressWarnings("deprecation") // it says no other way to make its unique index
        protected EventStorageEngine open() {
            var serializer = Jackson3Serializer.builder().build();
            MongoEventStorageEngine engine =
                    MongoEventStorageEngine.builder()
                            .mongoTemplate(
                                    DefaultMongoTemplate.builder().mongoDatabase(database).build())
                            .eventSerializer(serializer)
                            .snapshotSerializer(serializer)
                            .transactionManager(NoTransactionManager.instance())
                            .build();
            engine.ensureIndexes();
            return engine;
        }

        @Override
        protected void discard() {
            database.drop();
        }
    }
}
