package vn.phutrachho.kit.personal;

import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.portable.Jvm;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.projections.Views;
import vn.phutrachho.testservers.TestMongo;

/** A service that is killed while it forgets somebody. */
@Tag("L.2")
class ForgettingIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-28T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SERVICE = "household";

    private static final HouseholdId ERASED = new HouseholdId("h1");
    private static final HouseholdId OTHER = new HouseholdId("h2");
    private static final String WHOSE = Personal.whose(ERASED);
    private static final String NAME = "Nguyễn Văn An";
    private static final String OTHER_NAME = "Trần Văn Bình";

    /** A view that shows a personal text among others. */
    public record Called(String head, int people) {}

    private static final class Names implements Projection<Called> {
        @Override
        public String name() {
            return "names";
        }

        @Override
        public Class<Called> document() {
            return Called.class;
        }

        @Override
        public List<List<String>> indexes() {
            return List.of(List.of("head"));
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(HouseholdRegistered.class);
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            return Set.of(((HouseholdRegistered) event.event()).household().value());
        }

        @Override
        public Called fold(String id, @Nullable Called before, RecordedEvent event) {
            HouseholdRegistered registered = (HouseholdRegistered) event.event();
            return new Called(registered.head().text(), registered.people());
        }
    }

    /** A service as far as it forgets. */
    private static final class Service implements AutoCloseable {
        private final Names names = new Names();
        private final MongoClient client;
        private final MongoDatabase database;
        private final MongoEventLog own;
        private final MongoEventLog inbox;
        private final PersonalKeys keys;
        private final PersonalSeal seal;
        private final Views views;
        private final Forgetting forgetting;

        /**
         * @param keptIn name of its database
         */
        Service(String uri, String keptIn, CommandListener listener) {
            client =
                    MongoClients.create(
                            MongoClientSettings.builder()
                                    .applyConnectionString(new ConnectionString(uri))
                                    .addCommandListener(listener)
                                    .build());
            database = client.getDatabase(keptIn);
            own = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
            inbox = MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
            keys = new MongoPersonalKeys(client.getDatabase(keysOf(keptIn)));
            seal = new PersonalSeal(keys);
            History history = new History(SERVICE, own, inbox, seal::openAll);
            views = new Views(List.of(names), history, database);
            forgetting = new Forgetting(SERVICE, keys, views, CLOCK, Duration.ZERO);
            views.start();
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        }

        Service(String keptIn) {
            this(TestMongo.uri("admin"), keptIn, new CommandListener() {});
        }

        static String keysOf(String keptIn) {
            return keptIn + "-keys";
        }

        void register(HouseholdId household, String head, int people) {
            var event =
                    new HouseholdRegistered(
                            household,
                            new UnitId("cell-1"),
                            household.value(),
                            Personal.of(household, head),
                            Personal.of(household, ""),
                            "Thôn Đông",
                            "Cụm 2",
                            people,
                            PovertyStatus.NONE,
                            10,
                            false,
                            false,
                            null,
                            List.of(),
                            LocalDate.of(2026, 1, 5));
            EventName form = EventCatalog.nameOf(HouseholdRegistered.class);
            var stored =
                    new NewEvent(
                            UUID.randomUUID().toString(),
                            "Household",
                            household.value(),
                            0,
                            form.name(),
                            form.revision(),
                            seal.seal(EventJson.write(event)),
                            Map.of(),
                            NOW);
            own.append(new Commit(UUID.randomUUID().toString(), List.of(stored)));
        }

        List<Called> shown() {
            return views.of(names).all();
        }

        int generation() {
            return views.named(names.name()).place().generation();
        }

        /** Collections that hold the bytes of the name. */
        List<String> holding(String name) {
            String bytes = new String(name.getBytes(UTF_8), ISO_8859_1);
            List<String> holding = new ArrayList<>();
            for (String collection : database.listCollectionNames()) {
                for (RawBsonDocument each :
                        database.getCollection(collection, RawBsonDocument.class).find()) {
                    byte[] document = each.getByteBuffer().array();
                    if (new String(document, ISO_8859_1).contains(bytes)) {
                        holding.add(collection);
                    }
                }
            }
            return holding;
        }

        /** Lets the time pass after which nobody waits for one who was killed. */
        void nobodyRebuilds() {
            database.getCollection("leases")
                    .updateMany(new Document(), set("until", Instant.EPOCH));
        }

        @Override
        public void close() {
            forgetting.close();
            views.close();
            own.close();
            inbox.close();
            client.close();
        }
    }

    @Test
    void whatever_it_is_killed_at_the_next_forgets_all_and_loses_nothing() throws Exception {
        List<String> killedAt = new ArrayList<>();
        boolean killed = true;
        while (killed) {
            String database = "forgetting-" + UUID.randomUUID();
            try {
                somebodyWasErased(database);
                String said = killedAtWrite(killedAt.size() + 1, database);
                killed = !said.equals(Program.DONE);
                if (killed) {
                    killedAt.add(said);
                }
                theNextForgets(database, killedAt, killed);
            } finally {
                drop(database);
            }
        }
        // or it was not killed in the midst of it
        assertThat(killedAt)
                .startsWith("update view-places")
                .containsSubsequence("insert names.2", "update view-places", "drop names.1")
                .endsWith("update keys");
    }

    private static void somebodyWasErased(String database) {
        try (Service service = new Service(database)) {
            service.register(ERASED, NAME, 4);
            service.register(OTHER, OTHER_NAME, 7);
            assertThat(service.views.awaitOwn(service.own.head(), LONG_ENOUGH)).isTrue();
            assertThat(service.shown())
                    .containsExactlyInAnyOrder(new Called(NAME, 4), new Called(OTHER_NAME, 7));
            assertThat(service.holding(NAME)).containsExactly("names.1");
            service.keys.destroy(WHOSE, NOW);
        }
    }

    private static void theNextForgets(String database, List<String> killedAt, boolean killed) {
        try (Service service = new Service(database)) {
            String when = killed ? "killed at " + killedAt.getLast() : "not killed";
            assertThat(service.shown()).as(when).hasSize(2).contains(new Called(OTHER_NAME, 7));
            if (killed) {
                assertThat(forgottenBy(service)).as(when).isEmpty();
                service.nobodyRebuilds();
                service.forgetting.look();
            }
            assertThat(service.holding(NAME)).as(when).isEmpty();
            assertThat(forgottenBy(service)).as(when).containsExactly(SERVICE);
            assertThat(service.shown())
                    .as(when)
                    .containsExactlyInAnyOrder(
                            new Called(Personal.ERASED, 4), new Called(OTHER_NAME, 7));

            int generation = service.generation();
            service.forgetting.look();
            assertThat(service.generation()).as("nothing is left to do").isEqualTo(generation);
        }
    }

    private static List<String> forgottenBy(Service service) {
        return service.keys.erasureOf(WHOSE).orElseThrow().forgottenBy();
    }

    private static void drop(String database) {
        try (MongoClient client = MongoClients.create(TestMongo.uri("admin"))) {
            client.getDatabase(database).drop();
            client.getDatabase(Service.keysOf(database)).drop();
        }
    }

    /**
     * Lets a service in a Java of its own forget, and ends it by kill -9 when it is about to write.
     *
     * @param write which of its writes does not come any more, from 1
     * @return what that was; {@link Program#DONE} when it had fewer to do
     */
    private static String killedAtWrite(int write, String database) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.heap(160));
        command.addAll(
                List.of(
                        Jvm.QUICK_COMPILER,
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        TestMongo.uri("admin"),
                        database,
                        Integer.toString(write)));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = process.inputReader(UTF_8)) {
            return said.lines()
                    .filter(line -> line.startsWith(Program.SAYS))
                    .findFirst()
                    .map(line -> line.substring(Program.SAYS.length()))
                    .orElse("nothing was said");
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** What the other process runs. */
    static final class Program {
        private static final String SAYS = "> ";
        private static final String DONE = "done";

        private Program() {}

        public static void main(String[] arguments) {
            StandsStill standsStill = new StandsStill(Integer.parseInt(arguments[2]));
            try (Service service = new Service(arguments[0], arguments[1], standsStill)) {
                standsStill.from();
                service.forgetting.look();
                say(DONE);
            }
        }

        private static void say(String line) {
            System.out.println(SAYS + line);
            System.out.flush();
        }

        /** Whoever is about to write for so many times says so and never gets to it. */
        private static final class StandsStill implements CommandListener {
            private static final Set<String> WRITES =
                    Set.of("insert", "update", "delete", "createIndexes", "drop");

            /** Who may rebuild is told by time alone, and by nothing that is written here. */
            private static final String LEASES = "leases";

            private final int at;
            private final AtomicInteger writes = new AtomicInteger(Integer.MIN_VALUE);

            StandsStill(int at) {
                this.at = at;
            }

            void from() {
                writes.set(0);
            }

            @Override
            public void commandStarted(CommandStartedEvent event) {
                String what = event.getCommandName();
                if (!WRITES.contains(what)) {
                    return;
                }
                String where = event.getCommand().getString(what).getValue();
                if (!where.equals(LEASES) && writes.incrementAndGet() == at) {
                    say(what + " " + where);
                    forEver();
                }
            }

            private static void forEver() {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
