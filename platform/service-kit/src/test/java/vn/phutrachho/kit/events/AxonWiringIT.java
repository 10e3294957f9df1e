package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.api.HeadApi;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Charge.AlreadyTaken;
import vn.phutrachho.kit.events.Charge.TakeCharge;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.testservers.TestMongo;

@SpringBootTest(
        classes = AxonWiringIT.App.class,
        properties = {"phutrachho.service.name=assignment", "phutrachho.kafka.relay=false"})
class AxonWiringIT {
    private static final AccountId ACCOUNT = new AccountId("bithu");

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("phutrachho.mongodb.uri", () -> TestMongo.uri("kit"));
    }

    @SpringBootApplication
    static class App {
        @Bean
        WhenGrantedThenTakeCharge whenGrantedThenTakeCharge(Reactions reactions) {
            return new WhenGrantedThenTakeCharge(reactions);
        }

        @Bean
        WhenTakenThenTell whenTakenThenTell() {
            return new WhenTakenThenTell();
        }
    }

    /** An event of another service leads to a command. */
    @ProcessingGroup("when-granted-then-take-charge")
    @Reads(Log.INBOX)
    static class WhenGrantedThenTakeCharge {
        private final Reactions reactions;

        WhenGrantedThenTakeCharge(Reactions reactions) {
            this.reactions = reactions;
        }

        @EventHandler
        void on(AccessGranted granted, EventMessage<?> event) {
            reactions.send(
                    new TakeCharge(new HouseholdId("h-of-" + granted.grant()), new MemberId("m-9")),
                    "when-granted-then-take-charge",
                    event);
        }
    }

    /** An event of our own is heard. */
    @ProcessingGroup("when-taken-then-tell")
    @Reads(Log.OWN)
    static class WhenTakenThenTell {
        final BlockingQueue<HouseholdId> told = new LinkedBlockingQueue<>();

        @EventHandler
        void on(AssignmentMade made) {
            told.add(made.household());
        }
    }

    @Autowired private Commands commands;
    @Autowired private History history;
    @Autowired private Views views;
    @Autowired private Access access;
    @Autowired private WhenTakenThenTell tell;

    @Autowired
    @Qualifier(StoreAutoConfiguration.OWN)
    private EventLog own;

    @Autowired
    @Qualifier(StoreAutoConfiguration.INBOX)
    private EventLog inbox;

    @Autowired private MongoDatabase database;
    @Autowired private Environment environment;
    @Autowired private ObjectProvider<HeadApi> head;

    @Test
    void a_decision_is_stored_under_its_logical_name_with_who_and_why() {
        long before = own.head();
        commands.send(take("h-1", 1), ACCOUNT);
        var stored = history.read(Log.OWN, before, 10).getFirst();
        assertThat(stored.event()).isInstanceOf(AssignmentMade.class);
        assertThat(stored.aggregateId()).isEqualTo("h-1");
        assertThat(stored.actor()).isEqualTo("bithu");
        assertThat(stored.metadata()).containsOnlyKeys(Metadata.ACTOR, Metadata.CAUSE);
        assertThat(own.read(before, 1).getFirst().event().name())
                .isEqualTo("responsibility.assignment-made");
    }

    @Test
    void a_refusal_reaches_whoever_asked_and_changes_nothing() {
        commands.send(take("h-2", 1), ACCOUNT);
        long before = own.head();
        assertThatThrownBy(() -> commands.send(take("h-2", 2), ACCOUNT))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(own.read(before, 10))
                .noneMatch(event -> event.event().aggregateId().equals("h-2"));
    }

    @Test
    void many_commands_run_at_once_and_each_tells_what_became_of_it() {
        var outcomes =
                commands.sendAll(
                        IntStream.range(0, 200).mapToObj(i -> take("many-" + i % 100, i)).toList(),
                        access.caller(ACCOUNT));
        assertThat(outcomes).hasSize(200);
        assertThat(outcomes.stream().filter(outcome -> outcome.done())).hasSize(100);
    }

    @Test
    void a_policy_hears_what_this_service_decided() throws InterruptedException {
        commands.send(take("h-3", 1), ACCOUNT);
        HouseholdId heard = new HouseholdId("none");
        while (!heard.value().equals("h-3")) {
            heard = tell.told.poll(20, TimeUnit.SECONDS);
            assertThat(heard).isNotNull();
        }
    }

    @Test
    void a_policy_answers_what_another_service_decided() throws InterruptedException {
        receive(granted("g-1"));
        HouseholdId heard = new HouseholdId("none");
        while (!heard.value().equals("h-of-g-1")) {
            heard = tell.told.poll(20, TimeUnit.SECONDS);
            assertThat(heard).isNotNull();
        }
    }

    @Test
    void rights_follow_the_grants_of_the_inbox() {
        receive(granted("g-2"));
        assertThat(
                        views.named("access-grants")
                                .await(Log.INBOX, inbox.head(), Duration.ofSeconds(20)))
                .isTrue();
        var caller = access.caller(new AccountId("account-g-2"));
        assertThat(caller.has(Role.SECRETARY, new UnitId("c-1"))).isTrue();
        assertThat(caller.has(Role.SECRETARY, new UnitId("c-2"))).isFalse();
        assertThat(access.caller(new AccountId("nobody")).roles()).isEmpty();
    }

    @Test
    void without_a_key_there_is_no_head_to_take() {
        assertThat(environment.getProperty("phutrachho.heads.key")).isEmpty();
        assertThat(head.getIfAvailable()).isNull();
    }

    @Test
    void no_question_to_the_database_is_waited_for_longer_than_whoever_asked_waits() {
        assertThat(database.getTimeout(TimeUnit.SECONDS)).isEqualTo(30);
    }

    @Test
    void no_java_class_name_of_an_event_is_in_storage() {
        commands.send(take("h-4", 1), ACCOUNT);
        assertThat(database.getCollection("events").find())
                .allSatisfy(
                        commit ->
                                assertThat(commit.toJson()).doesNotContain("vn.phutrachho.events"));
    }

    private static TakeCharge take(String household, int member) {
        return new TakeCharge(new HouseholdId(household), new MemberId("m-" + member));
    }

    private static AccessGranted granted(String grant) {
        return new AccessGranted(
                new GrantId(grant),
                new AccountId("account-" + grant),
                Role.SECRETARY,
                new UnitId("c-1"),
                null,
                LocalDate.of(2020, 1, 1),
                null);
    }

    private void receive(AccessGranted event) {
        NewEvent received =
                new NewEvent(
                        UUID.randomUUID().toString(),
                        "AccessGrant",
                        event.grant().value(),
                        0,
                        EventCatalog.nameOf(event.getClass()).name(),
                        "1",
                        EventJson.write(event),
                        Map.of(
                                Metadata.ACTOR, "quantri",
                                Metadata.SOURCE, "member",
                                Metadata.SOURCE_POSITION, String.valueOf(inbox.head() + 1)),
                        Instant.parse("2026-01-05T01:00:00Z"));
        inbox.append(new Commit(UUID.randomUUID().toString(), List.of(received)));
    }
}
