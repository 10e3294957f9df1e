package vn.phutrachho.testservers;

/** The Kafka broker of this test JVM: started when first asked for, gone when the JVM ends. */
public final class TestKafka {
    private TestKafka() {}

    /**
     * Host and port of the shared broker; tests that must not see one another take different
     * topics.
     */
    public static String bootstrapServers() {
        return Shared.SERVER.bootstrapServers();
    }

    /** A broker of the caller's own that may be killed and restarted. */
    public static DedicatedKafka dedicated() {
        return DedicatedKafka.start();
    }

    /** Started by the first use: the class is loaded then. */
    private static final class Shared {
        private static final KafkaServer SERVER = KafkaServer.start();
    }
}
