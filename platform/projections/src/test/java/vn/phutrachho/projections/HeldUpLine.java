package vn.phutrachho.projections;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;

/** A line to the database on which one answer is held up until it may go on. */
final class HeldUpLine implements CommandListener {
    private static final String NONE = "";
    private static final long LONG_ENOUGH = 20;

    private final AtomicReference<String> collection = new AtomicReference<>(NONE);
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);

    MongoClient client(String uri) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .addCommandListener(this)
                        .build());
    }

    /** Holds up the documents of the collection that are found next. */
    void holdUpNext(String ofCollection) {
        collection.set(ofCollection);
    }

    void awaitHeldUp() throws InterruptedException {
        if (!heldUp.await(LONG_ENOUGH, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for documents of " + collection.get());
        }
    }

    void goOn() {
        goesOn.countDown();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getCommandName().equals("find") && isAwaited(event.getResponse())) {
            heldUp.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isAwaited(BsonDocument answer) {
        String awaited = collection.get();
        String from = answer.getDocument("cursor").getString("ns").getValue();
        return !awaited.equals(NONE)
                && from.endsWith("." + awaited)
                && collection.compareAndSet(awaited, NONE);
    }
}
