package vn.phutrachho.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import vn.phutrachho.testservers.TestMongo;

/** A database of its own for each test, on the server that the tests share. */
final class Databases {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));

    private Databases() {}

    static MongoDatabase fresh() {
        return CLIENT.getDatabase("log-" + UUID.randomUUID());
    }
}
