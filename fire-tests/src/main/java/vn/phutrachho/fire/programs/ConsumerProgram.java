package vn.phutrachho.fire.programs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.InboxStatus;
import vn.phutrachho.relay.Source;

/** One instance of the consumer that keeps the ledger; what a topic lacks it reads of the owner. */
public final class ConsumerProgram {

    private ConsumerProgram() {}

    /** Orders: {@code mongo}, {@code kafka}, {@code heart}, {@code door}. */
    public static void main(String[] args) {
        Orders orders = Orders.of(args);
        var end = new UntilAsked();
        LastWords.ofThisProcess(end);
        try (MongoClient client = MongoClients.create(orders.text("mongo"));
                Heart heart = new Heart(Path.of(orders.text("heart")))) {
            MongoDatabase listener = client.getDatabase(Names.LISTENER);
            MongoDatabase owner = client.getDatabase(Names.OWNER);
            try (MongoEventLog owners =
                            MongoEventLog.open(owner, Names.LOG, LogSettings.ofDecisions());
                    MongoEventLog ledger =
                            MongoEventLog.open(listener, Names.LEDGER, LogSettings.ofCopies());
                    InboxConsumer consumer =
                            new InboxConsumer(
                                    List.of(Source.of(Names.SOURCE)),
                                    ledger,
                                    listener,
                                    orders.text("kafka"),
                                    (_, after, atMost) -> owners.read(after, atMost))) {
                consumer.start();
                var sign = new Sign(Path.of(orders.text("door")));
                var advance = new Advance();
                while (!end.within(50)) {
                    InboxStatus status = consumer.status().getFirst();
                    boolean running = status.state() == InboxStatus.State.RUNNING;
                    if (advance.isOne(running, status.place())) {
                        heart.beat();
                    }
                    sign.say(ledger.door());
                }
            }
        } finally {
            end.grant();
        }
    }
}
