package vn.phutrachho.reporting;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.Ledger.Told;

/**
 * The service as it runs, on a real MongoDB, its ledger written by the test. A token is the
 * account's name itself; today is 2 March 2026.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"phutrachho.nudges.looking=false"})
@Import(RunningService.Fixed.class)
public abstract class RunningService {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** The database is that of this JVM: what one test told, the next finds. */
    private static final Ledger TOLD = new Ledger();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "reporting");
    }

    static class Fixed {
        @Bean
        @Primary
        JwtDecoder accounts() {
            return token -> Jwt.withTokenValue(token).header("alg", "none").subject(token).build();
        }

        @Bean
        @Primary
        Clock fixed() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(TODAY.atTime(14, 5).atZone(zone).toInstant(), zone);
        }
    }

    @LocalServerPort private int port;
    @Autowired protected MongoDatabase database;
    @Autowired protected Views views;

    @Autowired
    @Qualifier(StoreAutoConfiguration.INBOX)
    protected EventLog ledger;

    @Autowired
    @Qualifier(StoreAutoConfiguration.OWN)
    protected EventLog own;

    /** What the services told goes on at the end of the ledger, and the views hold it. */
    protected void told(List<Told> told) {
        long before = TOLD.head();
        told.forEach(each -> TOLD.tell(each.known(), each.event()));
        TOLD.read(before, Integer.MAX_VALUE)
                .forEach(
                        stored ->
                                ledger.append(
                                        new Commit(stored.commitId(), List.of(stored.event()))));
        awaitViews();
    }

    protected void awaitViews() {
        await(Log.INBOX, ledger.head());
    }

    /** The views hold what this service decided itself, too. */
    protected void awaitOwn() {
        await(Log.OWN, own.head());
    }

    private void await(Log log, long head) {
        for (LiveView<?> view : views.all()) {
            if (!view.await(log, head, Duration.ofSeconds(20))) {
                throw new AssertionError(view.projection().name() + " lags", view.stoppedBy());
            }
        }
    }

    /** A grant of a role from the beginning of the history on. */
    protected static Told granted(String account, Role role, UnitId unit) {
        return new Told(
                LocalDate.of(2025, 1, 1),
                new AccessGranted(
                        new GrantId("grant-" + account),
                        new AccountId(account),
                        role,
                        unit,
                        null,
                        LocalDate.of(2025, 1, 1),
                        null));
    }

    protected static List<Told> and(List<Told> first, Told... more) {
        List<Told> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    protected HttpResponse<String> get(String account, String path) {
        return sent(account, HttpRequest.newBuilder(address(path)).GET());
    }

    /** A file that was taken away. */
    protected byte[] bytes(String account, String path) {
        try {
            HttpResponse<byte[]> answer =
                    BROWSER.send(
                            HttpRequest.newBuilder(address(path))
                                    .header("Authorization", "Bearer " + account)
                                    .build(),
                            BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected HttpResponse<String> post(String account, String path) {
        return sent(
                account,
                HttpRequest.newBuilder(address(path))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    protected HttpResponse<String> post(String account, String path, String json) {
        return sent(
                account,
                HttpRequest.newBuilder(address(path))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As a browser sends a form; where it leads on to is not followed. */
    protected HttpResponse<String> form(String account, String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return sent(
                account,
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    protected JsonNode json(HttpResponse<String> answer) {
        return EventJson.mapper().readTree(answer.body());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> sent(
            @Nullable String account, HttpRequest.Builder request) {
        if (account != null && !account.isEmpty()) {
            request.header("Authorization", "Bearer " + account);
        }
        try {
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
