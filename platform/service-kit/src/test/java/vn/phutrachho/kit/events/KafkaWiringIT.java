package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.Source;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

@SpringBootTest(
        classes = KafkaWiringIT.App.class,
        properties = {"phutrachho.service.name=household", "phutrachho.service.listens-to=member"})
class KafkaWiringIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("phutrachho.mongodb.uri", () -> TestMongo.uri("kit"));
        registry.add("phutrachho.kafka.bootstrap-servers", TestKafka::bootstrapServers);
    }

    @SpringBootApplication
    static class App {}

    @Autowired private MongoClient client;
    @Autowired private Views views;
    @Autowired private Access access;
    @Autowired private EventsHealth health;

    @Autowired
    @Qualifier(StoreAutoConfiguration.INBOX)
    private EventLog inbox;

    @Test
    void what_another_service_decided_comes_through_kafka_into_the_rights_here() {
        MongoDatabase member = client.getDatabase("member-" + UUID.randomUUID());
        try (MongoEventLog log = MongoEventLog.open(member, "events", LogSettings.ofDecisions());
                EventRelay relay =
                        new EventRelay(
                                Source.of("member"), log, member, TestKafka.bootstrapServers())) {
            relay.start();
            log.append(new Commit(UUID.randomUUID().toString(), List.of(granted())));
            assertThat(inbox.awaitBeyond(0, LONG_ENOUGH)).isEqualTo(1);
            assertThat(views.named("access-grants").await(Log.INBOX, 1, LONG_ENOUGH)).isTrue();
        }
        assertThat(access.caller(new AccountId("bithu")).has(Role.SECRETARY, new UnitId("c-1")))
                .isTrue();
        assertThat(inbox.read(0, 1).getFirst().event().metadata())
                .containsEntry(Metadata.SOURCE, "member")
                .containsEntry(Metadata.SOURCE_POSITION, "1")
                .containsEntry(Metadata.ACTOR, "quantri");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private static NewEvent granted() {
        AccessGranted event =
                new AccessGranted(
                        new GrantId("g-1"),
                        new AccountId("bithu"),
                        Role.SECRETARY,
                        new UnitId("c-1"),
                        null,
                        LocalDate.of(2020, 1, 1),
                        null);
        return new NewEvent(
                UUID.randomUUID().toString(),
                "AccessGrant",
                "g-1",
                0,
                EventCatalog.nameOf(AccessGranted.class).name(),
                "1",
                EventJson.write(event),
                Map.of(Metadata.ACTOR, "quantri"),
                Instant.parse("2026-01-05T01:00:00Z"));
    }
}
