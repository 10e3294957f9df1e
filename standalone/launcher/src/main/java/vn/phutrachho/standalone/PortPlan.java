package vn.phutrachho.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.phutrachho.portable.Ports;

/** Which part listens where, on the loopback interface. */
record PortPlan(
        int gateway,
        int member,
        int household,
        int assignment,
        int reporting,
        int identity,
        int mongo,
        int kafka,
        int kafkaController) {

    static PortPlan usual(int offset) {
        return new PortPlan(
                8080 + offset,
                8081 + offset,
                8082 + offset,
                8083 + offset,
                8084 + offset,
                9000 + offset,
                27017 + offset,
                9092 + offset,
                9093 + offset);
    }

    /** Throws {@link CannotRun} naming the first port that somebody else holds. */
    void requireFree(boolean ownMongo, boolean ownKafka) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        needed.put("the gateway", gateway);
        needed.put("member-service", member);
        needed.put("household-service", household);
        needed.put("assignment-service", assignment);
        needed.put("reporting-service", reporting);
        needed.put("the identity provider", identity);
        if (ownMongo) {
            needed.put("MongoDB", mongo);
        }
        if (ownKafka) {
            needed.put("Kafka", kafka);
            needed.put("Kafka's controller", kafkaController);
        }
        needed.forEach(PortPlan::requireFree);
    }

    private static void requireFree(String part, int port) {
        if (!Ports.isFree(port)) {
            throw new CannotRun(
                    "Port "
                            + port
                            + ", needed by "
                            + part
                            + ", is in use by another program. End that program, or move all our ports with"
                            + " --port-offset 1000.");
        }
    }

    String url(int port) {
        return "http://localhost:" + port;
    }
}
