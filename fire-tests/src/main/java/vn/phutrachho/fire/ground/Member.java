package vn.phutrachho.fire.ground;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.ServerUnavailable;

/** One mongod of the set, and the gate by which clients and the other members come to it. */
public final class Member implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Member.class);

    private final Mongod mongod;
    private final Gate gate;
    private final MongoClient direct;

    Member(Mongod mongod, Gate gate) {
        this.mongod = mongod;
        this.gate = gate;
        this.direct = MongoClients.create(impatient(mongod));
    }

    private static MongoClientSettings impatient(Mongod mongod) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongod.uri("admin")))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(5, TimeUnit.SECONDS))
                .applyToServerSettings(
                        server ->
                                server.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .build();
    }

    /** By which the set knows it. */
    String address() {
        return "127.0.0.1:" + gate.port();
    }

    public Mongod mongod() {
        return mongod;
    }

    public Gate gate() {
        return gate;
    }

    public boolean isPrimary() {
        return says("isWritablePrimary");
    }

    /** Primary or secondary: it has what the others have, or nearly. */
    boolean isWell() {
        return says("isWritablePrimary") || says("secondary");
    }

    private boolean says(String state) {
        try {
            return hello().getBoolean(state, false);
        } catch (MongoException e) {
            return false;
        }
    }

    private Document hello() {
        return admin().runCommand(new Document("hello", 1));
    }

    MongoDatabase admin() {
        return direct.getDatabase("admin");
    }

    /** Starts it after a kill; once more if a busy machine did not let it come up in time. */
    public void restart() {
        try {
            mongod.restart();
        } catch (ServerUnavailable e) {
            LOG.warn("A member is started once more", e);
            mongod.restart();
        }
    }

    /** Makes it give up being primary for some seconds. */
    public void stepDown() {
        admin().runCommand(
                        new Document("replSetStepDown", 3)
                                .append("secondaryCatchUpPeriodSecs", 0)
                                .append("force", true));
    }

    /** Asks it to become primary, which the others may refuse. */
    public void stepUp() {
        admin().runCommand(new Document("replSetStepUp", 1));
    }

    /** Makes the next commands of these names fail. */
    public void failCommands(int times, List<String> commands, Document how) {
        admin().runCommand(
                        new Document("configureFailPoint", "failCommand")
                                .append("mode", new Document("times", times))
                                .append("data", how.append("failCommands", commands)));
    }

    /** No command fails on purpose any more. */
    public void failNoCommands() {
        admin().runCommand(new Document("configureFailPoint", "failCommand").append("mode", "off"));
    }

    @Override
    public void close() {
        direct.close();
        gate.close();
        mongod.kill();
    }
}
