package vn.phutrachho.fire.programs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.fire.history.Journal;
import vn.phutrachho.fire.history.PlannedCommit;

/**
 * One instance of a service that decides: many callers who append, each writing down first what it
 * is about to ask and then what it was told. A later life of the same writer first asks once more
 * for what the earlier one did not live to hear of.
 */
public final class WriterProgram {

    private WriterProgram() {}

    /**
     * Orders: {@code mongo}, {@code heart}, {@code door}, {@code name}, {@code journal}, {@code
     * earlier} (the journal of the life before, or nothing), {@code callers}, {@code commits} (how
     * many, or 0 for as many as there is time), {@code pace} (milliseconds between two commits of a
     * caller, on average), {@code clock} (seconds that its clock is fast), {@code deadline}
     * (milliseconds), {@code seed}.
     */
    public static void main(String[] args) throws InterruptedException {
        Orders orders = Orders.of(args);
        var end = new UntilAsked();
        LastWords.ofThisProcess(end);
        var deadline = Duration.ofMillis(orders.number("deadline"));
        try (MongoClient client = MongoClients.create(orders.text("mongo"));
                Heart heart = new Heart(Path.of(orders.text("heart")));
                Journal journal =
                        Journal.create(Path.of(orders.text("journal")), System::nanoTime);
                Pulse _ = new Pulse(journal);
                MongoEventLog log =
                        MongoEventLog.open(
                                client.getDatabase(Names.OWNER),
                                Names.LOG,
                                LogSettings.ofDecisions().withDeadline(deadline))) {
            var desk =
                    new Desk(
                            log,
                            journal,
                            heart,
                            new Sign(Path.of(orders.text("door"))),
                            end,
                            Clock.offset(
                                    Clock.systemUTC(), Duration.ofSeconds(orders.number("clock"))),
                            deadline,
                            orders.number("pace"),
                            new AtomicLong(left(orders.number("commits"))),
                            open(orders.text("earlier")));
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < orders.number("callers"); i++) {
                var caller =
                        new Caller(orders.text("name") + "-c" + i, orders.number("seed") + i, desk);
                callers.add(Thread.ofPlatform().name("caller-" + i).start(caller));
            }
            for (Thread caller : callers) {
                caller.join();
            }
        } finally {
            end.grant();
        }
    }

    private static long left(long commits) {
        return commits == 0 ? Long.MAX_VALUE : commits;
    }

    private static Queue<PlannedCommit> open(String earlier) {
        return new ConcurrentLinkedQueue<>(
                earlier.isEmpty() || Files.notExists(Path.of(earlier))
                        ? List.of()
                        : Journal.open(Journal.read(Path.of(earlier))));
    }

    /**
     * What the callers of one process share.
     *
     * @param deadline until when the log has to answer
     * @param left commits still to be stored
     * @param open commits of an earlier life whose fate is not known
     */
    record Desk(
            MongoEventLog log,
            Journal journal,
            Heart heart,
            Sign sign,
            UntilAsked end,
            Clock clock,
            Duration deadline,
            long pace,
            AtomicLong left,
            Queue<PlannedCommit> open) {}
}
