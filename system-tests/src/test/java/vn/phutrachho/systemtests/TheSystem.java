package vn.phutrachho.systemtests;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.standalone.LocalSystem;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/**
 * The whole system, once for all tests of a run: MongoDB, Kafka, the identity provider, the gateway
 * and the four services, each a process of its own. Or one that runs already, when {@code
 * system.gateway} names it: then it is asked where it is, and left as it is.
 */
final class TheSystem implements AutoCloseable {
    /** Who decides, by the word that is also the database. */
    static final List<String> DECIDING = List.of("member", "household", "assignment");

    /** Who acts because of an event, or because a day has passed, begins so. */
    private static final String POLICY = "system:when-";

    private static final String CLIENT_CREDENTIALS = "grant_type=client_credentials";

    private final Addresses addresses;
    private final @Nullable LocalSystem processes;
    private final MongoClient mongo;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * Where the system is.
     *
     * @param token where a program gets a token
     * @param form what it sends there; {@code %s} stands for the account
     * @param services past the gateway; none where nobody else can reach them
     */
    private record Addresses(
            String gateway, String token, String form, Map<String, String> services) {}

    private TheSystem(Addresses addresses, @Nullable LocalSystem processes, MongoClient mongo) {
        this.addresses = addresses;
        this.processes = processes;
        this.mongo = mongo;
    }

    static TheSystem start() {
        return System.getProperty("system.gateway") == null ? startOwn() : running("system");
    }

    /**
     * One that runs already.
     *
     * @param called what the properties that tell where it is begin with
     */
    static TheSystem running(String called) {
        Addresses addresses =
                new Addresses(
                        told(called + ".gateway"),
                        told(called + ".token"),
                        System.getProperty(called + ".form", CLIENT_CREDENTIALS),
                        Map.of());
        return new TheSystem(addresses, null, MongoClients.create(told(called + ".mongo")));
    }

    private static String told(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }

    private static TheSystem startOwn() {
        Path root = Path.of("..").toAbsolutePath().normalize();
        String mongo = TestMongo.uri("system");
        LocalSystem processes =
                LocalSystem.start(
                        new LocalSystem.Settings(
                                root,
                                Path.of("target", "system").toAbsolutePath(),
                                mongo,
                                TestKafka.bootstrapServers(),
                                People.BESIDE_THE_DEMO,
                                Map.of("RATE_LIMIT", "5000")));
        Addresses addresses =
                new Addresses(
                        processes.gateway(),
                        processes.identity() + "/oauth2/token",
                        CLIENT_CREDENTIALS,
                        processes.services());
        return new TheSystem(addresses, processes, MongoClients.create(mongo));
    }

    String gateway() {
        return addresses.gateway();
    }

    /** Address of a service itself, past the gateway. */
    String service(String word) {
        String address = addresses.services().get(word);
        if (address == null) {
            throw new IllegalArgumentException(word);
        }
        return address;
    }

    /** The account with a token of the provider, got in one call. */
    As as(String account) {
        String token = tokens.computeIfAbsent(account, this::token);
        return new As(account, gateway(), token, "vi");
    }

    As withToken(@Nullable String token) {
        return new As("somebody", gateway(), token, "vi");
    }

    private String token(String account) {
        String secret =
                Base64.getEncoder()
                        .encodeToString(
                                ("demo-" + encoded(account) + ":" + encoded(account))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(addresses.token()))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        addresses.form().replace("%s", encoded(account))))
                        .build();
        return JsonMapper.shared().readTree(send(request)).path("access_token").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Lets every service take this for the present, at eight in the morning.
     *
     * @return the day that it is then: where no clock can be set, as on a server, the real one
     */
    LocalDate itIs(LocalDate day) {
        setClock("{\"now\":\"" + day + "T08:00:00+07:00\"}");
        return addresses.services().isEmpty() ? LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")) : day;
    }

    void itIsToday() {
        setClock("{}");
    }

    private void setClock(String setting) {
        for (String address : addresses.services().values()) {
            send(
                    HttpRequest.newBuilder(URI.create(address + "/standalone/clock"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(setting))
                            .build());
        }
    }

    private static String send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        request.uri() + " → " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** How many events each service has decided. */
    Map<String, Long> decided() {
        Map<String, Long> heads = new LinkedHashMap<>();
        DECIDING.forEach(service -> heads.put(service, head(service, "events")));
        return heads;
    }

    /**
     * What people decided since then, by name. What a policy still makes of what was decided
     * before, or of the passing of days, is not among it: that may come at any moment, and never
     * without an event of somebody's before it.
     */
    List<String> decidedSince(Map<String, Long> before) {
        List<String> names = new ArrayList<>();
        before.forEach(
                (service, head) ->
                        mongo.getDatabase(service)
                                .getCollection("events")
                                .find(Filters.gt("_id", head))
                                .forEach(commit -> names.addAll(byPeople(commit))));
        return names;
    }

    private static List<String> byPeople(Document commit) {
        return commit.getList("e", Document.class).stream()
                .filter(
                        event ->
                                !event.get("m", Document.class)
                                        .getString("actor")
                                        .startsWith(POLICY))
                .map(event -> event.getString("k"))
                .toList();
    }

    /** What a service keeps, for who adds to its history from outside. */
    MongoDatabase database(String service) {
        return mongo.getDatabase(service);
    }

    /**
     * Waits until everything that was decided is in the ledger and in every view of every service.
     */
    void awaitFolded(Duration atMost) {
        Eventually.isTrue("everything is folded", atMost, this::isFolded);
    }

    private boolean isFolded() {
        if (ledger() < sum(decided())) {
            return false;
        }
        return Stream.concat(DECIDING.stream(), Stream.of("reporting"))
                .allMatch(
                        service -> {
                            long own = head(service, "events");
                            long inbox = head(service, "inbox");
                            return database(service)
                                            .getCollection("view-places")
                                            .countDocuments(
                                                    Filters.or(
                                                            Filters.lt("own", own),
                                                            Filters.lt("inbox", inbox)))
                                    == 0;
                        });
    }

    /** How many events reporting has in its ledger. */
    long ledger() {
        return head("reporting", "inbox");
    }

    /** How many events the three services that decide have decided. */
    long decidedByAll() {
        return sum(decided());
    }

    private static long sum(Map<String, Long> heads) {
        return heads.values().stream().mapToLong(Long::longValue).sum();
    }

    private long head(String service, String log) {
        MongoDatabase database = mongo.getDatabase(service);
        Document last = database.getCollection(log).find().sort(Sorts.descending("_id")).first();
        return last == null
                ? 0
                : last.get("_id", Number.class).longValue()
                        + last.get("n", Number.class).longValue()
                        - 1;
    }

    Forger forger() {
        LocalSystem ours = ours();
        return new Forger(ours.identity(), ours.store("identity"));
    }

    Path logs() {
        return ours().logs();
    }

    private LocalSystem ours() {
        return Objects.requireNonNull(processes, "only with processes of our own");
    }

    @Override
    public void close() {
        mongo.close();
        if (processes != null) {
            processes.close();
        }
    }
}
