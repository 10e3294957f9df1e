package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.phutrachho.portable.Jvm;
import vn.phutrachho.testservers.TestMongo;

/** A follower in a Java of its own hears of what is appended here. */
class FollowerElsewhereIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void is_woken_by_a_hint_and_does_not_look_in_between() throws Exception {
        MongoDatabase database = Databases.fresh();
        try (MongoEventLog log = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
                Follower follower = Follower.of(database.getName())) {
            // had it only looked, this would be a hundred looks
            assertThat(follower.line()).isEqualTo("two quiet seconds, 1 looks");
            for (int i = 1; i <= 5; i++) {
                log.append(Commits.ofAggregate("a" + i, 0, 1));
                assertThat(follower.line()).isEqualTo("woken at %d, %d looks".formatted(i, 1 + i));
            }
        } finally {
            database.drop();
        }
    }

    /** The other process and what it says. */
    private record Follower(Process process, BlockingQueue<String> said) implements AutoCloseable {

        static Follower of(String database) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Jvm.java(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Program.class.getName(),
                                    TestMongo.uri("admin"),
                                    database)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            BlockingQueue<String> said = new LinkedBlockingQueue<>();
            Thread.ofVirtual()
                    .start(
                            () ->
                                    process.inputReader()
                                            .lines()
                                            .filter(line -> line.endsWith(" looks"))
                                            .forEach(said::add));
            return new Follower(process, said);
        }

        String line() throws InterruptedException {
            String line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return line == null ? "nothing was said" : line;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** What the other process runs. It ends with its standard input, so never after the test. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Questions questions = new Questions();
            MongoClientSettings settings =
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(arguments[0]))
                            .addCommandListener(questions)
                            .build();
            try (MongoClient client = MongoClients.create(settings);
                    MongoEventLog log =
                            MongoEventLog.open(
                                    client.getDatabase(arguments[1]),
                                    "events",
                                    LogSettings.ofDecisions())) {
                Thread.ofPlatform().daemon().start(() -> follow(log, questions));
                while (System.in.read() >= 0) {
                    // told nothing
                }
            }
        }

        private static void follow(MongoEventLog log, Questions questions) {
            long position = 0;
            while (true) {
                long head = log.awaitBeyond(position, PATIENCE);
                if (head > position) {
                    position = head;
                    questions.say("woken at " + head);
                }
            }
        }
    }

    /** How often the head was looked at since the stream of hints was opened. */
    private static final class Questions implements CommandListener {

        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicInteger waits = new AtomicInteger();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            switch (event.getCommandName()) {
                case "aggregate" -> {
                    looks.set(0);
                    waits.set(0);
                }
                case "find" -> looks.incrementAndGet();
                case "getMore" -> {
                    // each waits a second for a hint
                    if (waits.incrementAndGet() == 3) {
                        say("two quiet seconds");
                    }
                }
                default -> {
                    // nothing to do with who waits
                }
            }
        }

        void say(String what) {
            System.out.println(what + ", " + looks + " looks");
            System.out.flush();
        }
    }
}
