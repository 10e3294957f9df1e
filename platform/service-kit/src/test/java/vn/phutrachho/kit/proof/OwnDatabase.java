package vn.phutrachho.kit.proof;

import org.springframework.test.context.DynamicPropertyRegistry;
import vn.phutrachho.testservers.TestMongo;

/**
 * The database of one running service of the tests: what it has recorded, keeps as views and has
 * its policies' places in is seen by no other. It neither sends nor gets anything; that is proved
 * where services run together.
 */
public final class OwnDatabase {
    private OwnDatabase() {}

    /**
     * Gives the service that is about to start a database of its own.
     *
     * @param name letters, digits and hyphens
     */
    public static void of(DynamicPropertyRegistry service, String name) {
        service.add("phutrachho.mongodb.uri", () -> TestMongo.uri(name));
        service.add("phutrachho.mongodb.database", () -> name);
        service.add("phutrachho.personal-keys.database", () -> name + "-keys");
        service.add("phutrachho.kafka.relay", () -> "false");
    }
}
