package vn.phutrachho.fire.programs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.RelayStatus;
import vn.phutrachho.relay.Source;

/** One instance of the relay: sends the log to its topic, or stands by. */
public final class RelayProgram {

    private RelayProgram() {}

    /** Orders: {@code mongo}, {@code kafka}, {@code heart}. */
    public static void main(String[] args) {
        Orders orders = Orders.of(args);
        var end = new UntilAsked();
        LastWords.ofThisProcess(end);
        try (MongoClient client = MongoClients.create(orders.text("mongo"));
                Heart heart = new Heart(Path.of(orders.text("heart")))) {
            MongoDatabase database = client.getDatabase(Names.OWNER);
            try (MongoEventLog log =
                            MongoEventLog.open(database, Names.LOG, LogSettings.ofDecisions());
                    EventRelay relay =
                            new EventRelay(
                                    Source.of(Names.SOURCE), log, database, orders.text("kafka"))) {
                relay.start();
                var advance = new Advance();
                while (!end.within(50)) {
                    RelayStatus status = relay.status();
                    boolean running = status.state() == RelayStatus.State.RUNNING;
                    if (advance.isOne(running, status.acknowledged())) {
                        heart.beat();
                    }
                }
            }
        } finally {
            end.grant();
        }
    }
}
