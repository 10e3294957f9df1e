package vn.phutrachho.testservers;

/** The MongoDB of this test JVM: started when first asked for, gone when the JVM ends. */
public final class TestMongo {
    private TestMongo() {}

    /**
     * Address of a database on the shared server, a replica set of one member (transactions work).
     *
     * @param database letters, digits and hyphens; tests that must not see one another take
     *     different ones
     */
    public static String uri(String database) {
        return Shared.SERVER.uri(database);
    }

    /**
     * A server of the caller's own that may be killed and restarted, with fail points ({@code
     * failCommand}) enabled.
     */
    public static DedicatedMongo dedicated() {
        return DedicatedMongo.start();
    }

    /** Started by the first use: the class is loaded then. */
    private static final class Shared {
        private static final MongoServer SERVER = MongoServer.start();
    }
}
