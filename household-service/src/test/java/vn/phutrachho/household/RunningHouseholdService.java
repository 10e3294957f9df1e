package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.proof.Policies;
import vn.phutrachho.kit.time.Today;

/** What the tests of the whole service share: its logs, and how its people ask it. */
@Import(RunningHouseholdService.Tokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningHouseholdService {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** As the API takes it that a household takes its words back. */
    static final String WITHDRAWAL = "{\"words\":\"Nhà tôi tự làm rồi.\"}";

    static final HttpClient HTTP = HttpClient.newHttpClient();

    final Today today;
    final Inbox inbox;
    final Own own;
    private final int port;

    RunningHouseholdService(Today today, Inbox inbox, Own own, int port) {
        this.today = today;
        this.inbox = inbox;
        this.own = own;
        this.port = port;
    }

    /** A token is the account's name: who checks tokens is proved elsewhere. */
    @TestConfiguration
    static class Tokens {
        @Bean
        JwtDecoder plainTokens() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject(token)
                            .claim("name", token)
                            .issuedAt(Instant.EPOCH)
                            .build();
        }
    }

    /** What policies have seen may come again at any later time. */
    @AfterAll
    void nothingIsDecidedBecauseItIsSeenAgain(@Autowired ApplicationContext service) {
        new Policies(service).seeAllAgain();
    }

    void found(UnitId unit, UnitKind kind, String name, @Nullable UnitId parent) {
        inbox.receive(
                "member", new PartyUnitFounded(unit, kind, unit.value(), name, parent, day(-400)));
    }

    void grant(String account, Role role, UnitId unit, @Nullable MemberId member) {
        inbox.receive(
                "member",
                new AccessGranted(
                        new GrantId("g-" + account + "-" + unit),
                        new AccountId(account),
                        role,
                        unit,
                        member,
                        day(-400),
                        null));
    }

    LocalDate day(int fromToday) {
        return today.get().plusDays(fromToday);
    }

    String code(String account, String path, String body) throws Exception {
        HttpResponse<String> answer = send(account, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        return JSON.readTree(answer.body()).get("code").asString();
    }

    int status(String account, String path) {
        return status(account, "GET", path, null);
    }

    int status(String account, String method, String path, @Nullable String body) {
        try {
            return send(account, method, path, body).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String account, String method, String path, @Nullable String body)
            throws Exception {
        return HTTP.send(
                request(account, path)
                        .header(
                                "Content-Type",
                                path.contains("preview") ? "text/csv" : "application/json")
                        .method(
                                method,
                                body == null || body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where a case stands, as the person sees it; empty where they do not. */
    String stage(String account, String path) {
        try {
            HttpResponse<String> answer = send(account, "GET", path, null);
            return answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).get("stage").asString()
                    : "";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String page(String account, String path) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(
                            request(account, path).header("Accept", "text/html").GET().build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return answer.body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> form(String account, String path, String fields) throws Exception {
        return HTTP.send(
                request(account, path)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + account)
                .header("Accept-Language", "vi");
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("it did not come true in time");
            }
            Thread.sleep(50);
        }
    }
}
