package vn.phutrachho.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.phutrachho.standalone.sample.SampleState;

/**
 * Where the servers are that the applications talk to.
 *
 * @param mongo address of the MongoDB server, with or without a database
 * @param kafka bootstrap servers
 * @param sample tells on which simulated day a service starts while history is brought in
 * @param more variables beside the usual, which win over them
 */
record Surroundings(
        House house,
        PortPlan ports,
        String mongo,
        String kafka,
        SampleState sample,
        Map<String, String> more) {

    Surroundings(House house, PortPlan ports, String mongo, String kafka, SampleState sample) {
        this(house, ports, mongo, kafka, sample, Map.of());
    }

    Map<String, String> environment(App app) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "standalone");
        environment.put("SERVER_PORT", Integer.toString(app.port()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("OIDC_ISSUER", ports.url(ports.identity()));
        environment.put("OIDC_ISSUER_INTERNAL", ports.url(ports.identity()));
        environment.put("GATEWAY_URL", ports.url(ports.gateway()));
        environment.put("MEMBER_SERVICE_URL", ports.url(ports.member()));
        environment.put("HOUSEHOLD_SERVICE_URL", ports.url(ports.household()));
        environment.put("ASSIGNMENT_SERVICE_URL", ports.url(ports.assignment()));
        environment.put("REPORTING_SERVICE_URL", ports.url(ports.reporting()));
        environment.put("BOOTSTRAP_ADMINISTRATOR", DemoAccounts.ADMINISTRATOR);
        environment.put("ACCOUNTS_FILE", house.accounts().toString());
        // days of the sample pass quickly
        environment.put("NUDGES_EVERY", "1s");
        environment.put("DATA_DIR", house.store(app.name()).toString());
        sample.day().ifPresent(day -> environment.put("STANDALONE_CLOCK", day + "T07:00:00+07:00"));
        app.database().ifPresent(name -> environment.put("MONGODB_URI", database(mongo, name)));
        environment.putAll(more);
        return environment;
    }

    /** The same server, with this database in the address instead of the one it may have named. */
    static String database(String address, String name) {
        int hosts = address.indexOf("://") + 3;
        int options = address.indexOf('?', hosts);
        String server = options < 0 ? address : address.substring(0, options);
        int path = server.indexOf('/', hosts);
        String bare = path < 0 ? server : server.substring(0, path);
        String rest = options < 0 ? "" : address.substring(options);
        return bare + "/" + name + rest + authSource(address);
    }

    /**
     * Credentials belong to the database in the address unless said otherwise: moving to another
     * must not change that.
     */
    private static String authSource(String address) {
        if (!address.contains("@") || address.contains("authSource=")) {
            return "";
        }
        return (address.contains("?") ? "&" : "?") + "authSource=admin";
    }
}
