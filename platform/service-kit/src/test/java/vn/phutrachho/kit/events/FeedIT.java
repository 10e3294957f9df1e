package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.relay.EventRecords;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.Source;
import vn.phutrachho.relay.Topics;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/**
 * What a topic lacks comes from its owner: over HTTP as it is, through the owner's door, with a
 * token that the provider has signed.
 */
@SpringBootTest(
        classes = FeedIT.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"phutrachho.service.name=member", "phutrachho.kafka.relay=false"})
class FeedIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Provider PROVIDER = Provider.start();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("phutrachho.mongodb.uri", () -> TestMongo.uri("kit"));
        registry.add("OIDC_ISSUER", PROVIDER::address);
    }

    /** Without a scan of the package, which the kit's own classes would fall under. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {}

    @LocalServerPort private int port;
    @Autowired private MongoClient client;

    @Autowired
    @Qualifier(StoreAutoConfiguration.OWN)
    private MongoEventLog own;

    @BeforeEach
    void nobody_has_signed_in_yet() {
        PROVIDER.signIns.set(0);
        PROVIDER.lapsed.set(0);
    }

    @AfterAll
    static void the_provider_ends() {
        PROVIDER.http.stop(0);
    }

    @Test
    void a_gap_is_healed_with_the_very_bytes_of_its_owner() throws Exception {
        for (int commit = 0; commit < 4; commit++) {
            own.append(commit(3));
        }
        List<StoredEvent> all = own.read(0, 1_000);
        String run = UUID.randomUUID().toString();
        Source member = new Source("member", "member-events-" + run);
        send(member, all.getLast());
        MongoDatabase listener = client.getDatabase("listener-" + run.substring(0, 8));
        try (MongoEventLog inbox = MongoEventLog.open(listener, "inbox", LogSettings.ofCopies());
                InboxConsumer consumer =
                        new InboxConsumer(
                                List.of(member),
                                inbox,
                                listener,
                                TestKafka.bootstrapServers(),
                                feeds())) {
            consumer.start();
            assertThat(inbox.awaitBeyond(all.size() - 1, LONG_ENOUGH)).isEqualTo(all.size());

            List<StoredEvent> copies = inbox.read(0, 1_000);
            for (int i = 0; i < all.size(); i++) {
                assertIsCopyOf(all.get(i), copies.get(i));
            }
            assertThat(consumer.status().getFirst().healed())
                    .isGreaterThanOrEqualTo(all.size() - 1);
            assertThat(PROVIDER.signIns).hasValue(1);
        }
        listener.drop();
    }

    private static void assertIsCopyOf(StoredEvent decided, StoredEvent copy) {
        assertThat(copy.event())
                .usingRecursiveComparison()
                .ignoringFields("metadata")
                .isEqualTo(decided.event());
        assertThat(copy.event().metadata())
                .containsAllEntriesOf(decided.event().metadata())
                .containsEntry(Metadata.SOURCE, "member")
                .containsEntry(Metadata.SOURCE_POSITION, Long.toString(decided.position()))
                .containsEntry("sourceHash", HexFormat.of().formatHex(decided.commitHash()));
    }

    @Test
    void behind_the_last_event_there_is_nothing_however_far_one_asks() {
        own.append(commit(1));
        OwnersFeeds feeds = feeds();

        assertThat(feeds.read("member", own.head(), 10)).isEmpty();
        assertThat(feeds.read("member", Long.MAX_VALUE - 1, 10)).isEmpty();
        assertThat(feeds.read("member", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_token_that_is_refused_is_thrown_away_and_another_is_kept() {
        own.append(commit(1));
        OwnersFeeds feeds = feeds();
        PROVIDER.lapsed.set(1);

        assertThat(feeds.read("member", 0, 1)).hasSize(1);
        assertThat(PROVIDER.signIns).hasValue(2);

        assertThat(feeds.read("member", 0, 1)).hasSize(1);
        assertThat(PROVIDER.signIns).hasValue(2);
    }

    @Test
    void where_the_next_one_is_refused_too_it_is_said_and_not_tried_for_ever() {
        OwnersFeeds feeds = feeds();
        PROVIDER.lapsed.set(100);

        assertThatThrownBy(() -> feeds.read("member", 0, 1))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        assertThat(PROVIDER.signIns).hasValue(2);
    }

    @Test
    void lines_are_utf_8_also_where_nothing_says_so() {
        own.append(commit(1));
        StoredEvent decided = own.read(own.head() - 1, 1).getFirst();
        byte[] line = FeedLine.of(decided).line().getBytes(StandardCharsets.UTF_8);
        PROVIDER.http.createContext(
                "/api/silent/events", exchange -> answer(exchange, "application/jsonl", line));

        List<StoredEvent> told = feeds().read("silent", 0, 1);

        assertThat(told).usingRecursiveFieldByFieldElementComparator().containsExactly(decided);
    }

    @Test
    void an_owner_that_takes_no_connection_is_not_waited_for_long() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, waiting);
            OwnersFeeds feeds = feeds(Map.of("member", "http://127.0.0.1:" + full.getLocalPort()));
            long begun = System.nanoTime();

            assertThatThrownBy(() -> feeds.read("member", 0, 1))
                    .isInstanceOf(ResourceAccessException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket each : waiting) {
                each.close();
            }
        }
    }

    /** Until the next that wants to connect is not answered any more. */
    private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
        while (waiting.size() < 20) {
            Socket next = new Socket();
            waiting.add(next);
            try {
                next.connect(server.getLocalSocketAddress(), 500);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new IllegalStateException("It takes them all");
    }

    private OwnersFeeds feeds() {
        return feeds(Map.of("member", "http://localhost:" + port, "silent", PROVIDER.address()));
    }

    private static OwnersFeeds feeds(Map<String, String> addresses) {
        return new OwnersFeeds(
                addresses, PROVIDER.address() + "/oauth2/token", Provider.CLIENT, Provider.SECRET);
    }

    private static void send(Source source, StoredEvent event) throws Exception {
        try (Topics topics = new Topics(TestKafka.bootstrapServers());
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(
                                Map.of(
                                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        TestKafka.bootstrapServers()),
                                new StringSerializer(),
                                new ByteArraySerializer())) {
            topics.ensure(source.topic());
            producer.send(EventRecords.record(source, event)).get();
        }
    }

    private static Commit commit(int units) {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            var founded =
                    new PartyUnitFounded(
                            new UnitId(UUID.randomUUID().toString()),
                            UnitKind.CELL,
                            "c-" + i,
                            "Chi bộ thôn \"Đắk Ruồng\" số " + i + "\n\uD83C\uDF3E o\u031B\u0323",
                            new UnitId("xa-1"),
                            LocalDate.of(2025, 7, 1));
            events.add(
                    new NewEvent(
                            UUID.randomUUID().toString(),
                            "PartyUnit",
                            founded.unit().value(),
                            0,
                            EventCatalog.nameOf(PartyUnitFounded.class).name(),
                            "1",
                            EventJson.write(founded),
                            Map.of(Metadata.ACTOR, "cán bộ \"một\"\n"),
                            Instant.parse("2026-01-05T01:00:00.123456789Z")));
        }
        return new Commit(UUID.randomUUID().toString(), events);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /**
     * Signs services in by their client credentials.
     *
     * @param signIns how often somebody has signed in
     * @param lapsed how many of the next tokens are over before they are given
     */
    private record Provider(
            HttpServer http, RSAKey key, AtomicInteger signIns, AtomicInteger lapsed) {
        static final String CLIENT = "demo-reporting-service";
        static final String SECRET = "reporting-service";

        static Provider start() {
            try {
                var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
                RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
                var provider =
                        new Provider(
                                HttpServer.create(loopback, 0),
                                key,
                                new AtomicInteger(),
                                new AtomicInteger());
                byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
                provider.http.createContext(
                        "/oauth2/jwks", exchange -> answer(exchange, "application/json", keys));
                provider.http.createContext("/oauth2/token", provider::signIn);
                provider.http.start();
                return provider;
            } catch (IOException | JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "http://localhost:" + http.getAddress().getPort();
        }

        private void signIn(HttpExchange exchange) throws IOException {
            String asked =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String credentials =
                    Base64.getEncoder()
                            .encodeToString(
                                    (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
            if (!asked.equals("grant_type=client_credentials")
                    || !("Basic " + credentials)
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
                return;
            }
            signIns.incrementAndGet();
            Instant until = Instant.now().plusSeconds(lapsed.getAndDecrement() > 0 ? -300 : 300);
            answer(
                    exchange,
                    "application/json",
                    "{\"access_token\":\"%s\",\"expires_in\":300}"
                            .formatted(token(until))
                            .getBytes(StandardCharsets.UTF_8));
        }

        private String token(Instant until) {
            try {
                JWTClaimsSet claims =
                        new JWTClaimsSet.Builder()
                                .issuer(address())
                                .subject("reporting-service")
                                .audience("phutrachho")
                                .claim("exp", until.getEpochSecond())
                                .build();
                SignedJWT token =
                        new SignedJWT(
                                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                                claims);
                token.sign(new RSASSASigner(key));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
