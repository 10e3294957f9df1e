package vn.phutrachho.systemtests.compose;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phutrachho.systemtests.compose.ComposeFile.Part;

/**
 * What a compose file for a server must keep to. Each complaint begins with the part that it is
 * about.
 */
final class ComposeRules {
    /** A way in from outside: the system's own door, and where people sign in. */
    private static final Set<String> MAY_BE_PUBLISHED = Set.of("gateway", "keycloak");

    private static final Duration BETWEEN_HEALTH_CHECKS = Duration.ofSeconds(5);
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|mongodb)://\\S+");
    private static final Pattern REPLICA_SET = Pattern.compile("replicaSet=(\\w+)");
    private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD).*|.*_KEY");

    private final ComposeFile file;
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private ComposeRules(ComposeFile file, Path root) {
        this.file = file;
        file.ours()
                .forEach(
                        part ->
                                applications.put(
                                        part.name(),
                                        Application.of(root, part.module().orElseThrow())));
    }

    /** Everything that is wrong; empty when nothing is. */
    static List<String> complaints(ComposeFile file, Path root) {
        ComposeRules rules = new ComposeRules(file, root);
        rules.lookAtAll();
        return List.copyOf(rules.complaints);
    }

    private void lookAtAll() {
        for (Part part : file.ours()) {
            Application application = application(part);
            sets_only_what_is_read(part, application);
            if (sets_what_is_demanded(part, application)) {
                leaves_nothing_to_this_machine(part, application);
                leads_to_parts_that_are_there(part, application);
                listens_where_its_health_is_asked(part, application);
                leads_to_the_service_that_it_names(part, application);
            }
        }
        file.ours().stream().filter(this::keepsEvents).forEach(this::waits_for_its_servers);
        file.ours().stream().filter(this::keepsEvents).forEach(this::talks_to_the_servers_there);
        for (Part part : file.parts().values()) {
            keeps_secrets_out_of_the_file(part);
            is_published_only_if_it_may_be(part);
            is_looked_after(part);
        }
    }

    private Application application(Part part) {
        Application application = applications.get(part.name());
        if (application == null) {
            throw new IllegalArgumentException(part.name());
        }
        return application;
    }

    private boolean keepsEvents(Part part) {
        return application(part).variables().contains("MONGODB_URI");
    }

    private void sets_only_what_is_read(Part part, Application application) {
        Set<String> unread = new TreeSet<>(part.environment().keySet());
        unread.removeAll(application.variables());
        unread.forEach(name -> complain(part, "sets " + name + ", which it does not read"));
    }

    private boolean sets_what_is_demanded(Part part, Application application) {
        List<String> missing = application.missing(part.environmentOnAServer());
        missing.forEach(why -> complain(part, "does not set what is demanded: " + why));
        return missing.isEmpty();
    }

    /** Defaults are for one machine and its demonstration; a server has none of them. */
    private void leaves_nothing_to_this_machine(Part part, Application application) {
        Map<String, String> environment = part.environmentOnAServer();
        application
                .resolved(environment)
                .forEach(
                        (name, value) -> {
                            if (value.contains("localhost") || value.startsWith("./")) {
                                complain(part, name + " stays with this machine: " + value);
                            }
                        });
        application.variables().stream()
                .filter(name -> SECRET.matcher(name).matches())
                .filter(name -> !environment.containsKey(name))
                .forEach(name -> complain(part, "leaves " + name + " to its default"));
    }

    private void leads_to_parts_that_are_there(Part part, Application application) {
        application
                .resolved(part.environmentOnAServer())
                .forEach(
                        (name, value) -> {
                            Matcher address = ADDRESS.matcher(value);
                            if (address.matches() && !value.startsWith("<")) {
                                reaches(part, name, URI.create(value.replaceAll("[<>]", "")));
                            }
                        });
    }

    private void reaches(Part part, String name, URI address) {
        Part there = file.parts().get(String.valueOf(address.getHost()));
        if (there == null) {
            complain(part, name + " leads to " + address.getHost() + ", which is not there");
            return;
        }
        Set<String> shared = new TreeSet<>(part.list("networks"));
        shared.retainAll(there.list("networks"));
        if (shared.isEmpty()) {
            complain(part, "shares no network with " + there.name());
        }
        int port = listensOn(there);
        if (port != 0 && port != address.getPort()) {
            complain(part, name + " leads to port " + address.getPort() + " and not " + port);
        }
    }

    /** Where an application of ours listens; 0 for other parts, whose images say it. */
    private int listensOn(Part part) {
        return part.module().isEmpty()
                ? 0
                : Integer.parseInt(
                        application(part).resolved("server.port", part.environmentOnAServer()));
    }

    private void listens_where_its_health_is_asked(Part part, Application application) {
        int port = listensOn(part);
        List<String> test =
                part.map("healthcheck").get("test") instanceof List<?> words
                        ? words.stream().map(String::valueOf).toList()
                        : List.of();
        if (!test.contains(Integer.toString(port))) {
            complain(part, application.module() + " listens on " + port + ", not asked by " + test);
        }
        for (String published : part.list("ports")) {
            if (!Interpolation.onAServer(published).endsWith(":" + port)) {
                complain(part, "listens on " + port + " and publishes " + published);
            }
        }
    }

    /** The gateway's routes are named after the service that has them. */
    private void leads_to_the_service_that_it_names(Part part, Application application) {
        String prefix = "phutrachho.gateway.services.";
        application.settings().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(
                        name -> {
                            String address =
                                    application.resolved(name, part.environmentOnAServer());
                            String host = String.valueOf(URI.create(address).getHost());
                            Application there = applications.get(host);
                            String word = name.substring(prefix.length());
                            if (there != null
                                    && !word.equals(
                                            there.settings().get("phutrachho.service.name"))) {
                                complain(part, "its routes of " + word + " lead to " + host);
                            }
                        });
    }

    private void waits_for_its_servers(Part part) {
        for (String server : List.of("mongo", "kafka")) {
            if (!part.waitsFor(server)) {
                complain(part, "does not wait until " + server + " is healthy");
            }
        }
    }

    private void talks_to_the_servers_there(Part part) {
        Map<String, String> environment = part.environmentOnAServer();
        Part kafka = file.parts().get("kafka");
        String brokers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
        if (kafka == null || !advertised(kafka).contains("://" + brokers)) {
            complain(part, "asks for Kafka at " + brokers + ", where it does not say it is");
        }
        if (kafka != null && !kafka.environment().getOrDefault(AUTO_CREATE, "").equals("false")) {
            complain(kafka, "lets anybody make topics, whose settings then are not the owner's");
        }
        Part mongo = file.parts().get("mongo");
        Matcher set = REPLICA_SET.matcher(environment.getOrDefault("MONGODB_URI", ""));
        String wanted = set.find() ? set.group(1) : "none";
        if (mongo == null || !mongo.text("command").contains("--replSet " + wanted)) {
            complain(part, "asks for the replica set " + wanted + ", which MongoDB is not");
        }
    }

    private static final String AUTO_CREATE = "KAFKA_AUTO_CREATE_TOPICS_ENABLE";

    private static String advertised(Part kafka) {
        return kafka.environment().getOrDefault("KAFKA_ADVERTISED_LISTENERS", "");
    }

    /** What is not given is nothing at all: a part that is not used without it, as mail is. */
    private static final Pattern NOTHING_UNLESS_GIVEN = Pattern.compile("\\$\\{[A-Z_]+:-}");

    private void keeps_secrets_out_of_the_file(Part part) {
        part.environment()
                .forEach(
                        (name, value) -> {
                            boolean secret =
                                    SECRET.matcher(name).matches() || value.contains("mongodb://");
                            if (secret
                                    && Interpolation.demanded(value).isEmpty()
                                    && !NOTHING_UNLESS_GIVEN.matcher(value).matches()) {
                                complain(part, name + " can be guessed: it has to be ${…:?…}");
                            }
                        });
    }

    private void is_published_only_if_it_may_be(Part part) {
        if (!part.list("ports").isEmpty() && !MAY_BE_PUBLISHED.contains(part.name())) {
            complain(part, "is published; only the gateway and the sign-in are");
        }
        for (String published : part.list("ports")) {
            if (!Interpolation.onAServer(published).startsWith("127.0.0.1:")) {
                complain(part, "is published past the proxy that brings TLS: " + published);
            }
        }
    }

    private void is_looked_after(Part part) {
        String interval = String.valueOf(part.map("healthcheck").get("interval"));
        if (!interval.matches("\\d+s")) {
            complain(part, "has no health check with an interval in seconds");
        } else if (Duration.parse("PT" + interval.toUpperCase(Locale.ROOT))
                        .compareTo(BETWEEN_HEALTH_CHECKS)
                < 0) {
            complain(part, "is asked for its health every " + interval);
        }
        if (part.text("restart").isEmpty()) {
            complain(part, "is not started again when it dies");
        }
        if (part.text("mem_limit").isEmpty()) {
            complain(part, "may take all memory");
        }
        if (part.text("user").isEmpty() || part.text("user").startsWith("0")) {
            complain(part, "runs as root");
        }
    }

    private void complain(Part part, String what) {
        complaints.add(part.name() + ": " + what);
    }
}
