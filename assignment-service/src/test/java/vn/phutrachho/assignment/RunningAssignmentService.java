package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.proof.Policies;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;

/** What the tests of the whole service share: its logs, and how its people ask it. */
@Import(RunningAssignmentService.Tokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningAssignmentService {
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Inbox inbox;
    private final Inbox own;
    private final Views views;
    private final int port;

    /**
     * @param own for what the service would have decided itself
     */
    RunningAssignmentService(Inbox inbox, Inbox own, Views views, int port) {
        this.inbox = inbox;
        this.own = own;
        this.views = views;
        this.port = port;
    }

    @TestConfiguration
    static class Tokens {
        /** Here a token is the name of its account. */
        @Bean
        @Primary
        JwtDecoder names() {
            return token -> Jwt.withTokenValue(token).header("alg", "none").subject(token).build();
        }
    }

    /** What policies have seen may come again at any later time. */
    @AfterAll
    void nothingIsDecidedBecauseItIsSeenAgain(@Autowired ApplicationContext service) {
        new Policies(service).seeAllAgain();
    }

    long takes(String source, String aggregate, DomainEvent event) {
        return inbox.takes(source, aggregate, event);
    }

    void seen(long position) {
        views.all()
                .forEach(
                        v ->
                                assertThat(v.await(Log.INBOX, position, Duration.ofSeconds(60)))
                                        .isTrue());
    }

    /** The household is the member's to look after, from long ago on. */
    void assign(String household, String member, UnitId cell) {
        AssignmentMade made =
                new AssignmentMade(
                        new HouseholdId(household),
                        new MemberId(member),
                        cell,
                        new PlanId("plan-" + cell),
                        LONG_AGO);
        decided(household, made);
    }

    /** What the service would have decided itself. */
    void decided(String aggregate, DomainEvent event) {
        long position = own.takes("self", aggregate, event);
        views.all()
                .forEach(
                        v ->
                                assertThat(v.await(Log.OWN, position, Duration.ofSeconds(60)))
                                        .isTrue());
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** A page that is well, in both languages. */
    String page(String who, String path) {
        HttpResponse<String> english = send(request(who, path).header("Accept-Language", "en"));
        assertThat(english.statusCode()).as(path + " " + english.body()).isEqualTo(200);
        assertThat(english.body()).doesNotContain("??");
        HttpResponse<String> page = get(who, path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??").contains("</html>");
        keep(path, page.body());
        return page.body();
    }

    /** For whoever wants to look at it. */
    private static void keep(String path, String page) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pages"));
            String name = path.replaceAll("[^a-z0-9]+", "-").substring(1);
            Files.writeString(folder.resolve(name + ".html"), page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String who, String path) {
        return send(request(who, path));
    }

    HttpResponse<String> post(String who, String path, String json) {
        return send(
                request(who, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * @param key that says which request it is
     */
    HttpResponse<String> post(String who, String path, String json, String key) {
        return send(
                request(who, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String who, String path, String fields) {
        return send(
                request(who, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + who)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A file that is well. */
    HttpResponse<byte[]> file(String who, String path) {
        HttpResponse<byte[]> answer =
                send(request(who, path), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    void unit(UnitId unit, UnitKind kind, @Nullable UnitId parent) {
        inbox.takes(
                "member",
                unit.value(),
                new PartyUnitFounded(unit, kind, unit.value(), "Đơn vị " + unit, parent, LONG_AGO));
    }

    void grant(String account, Role role, UnitId unit, @Nullable String member) {
        GrantId id = new GrantId("grant-" + account + "-" + role);
        inbox.takes(
                "member",
                id.value(),
                new AccessGranted(
                        id,
                        new AccountId(account),
                        role,
                        unit,
                        member == null ? null : new MemberId(member),
                        LONG_AGO,
                        null));
    }

    void member(String id, UnitId cell, String name) {
        MemberId member = new MemberId(id);
        inbox.takes(
                "member",
                id,
                new MemberEnrolled(
                        member,
                        cell,
                        id,
                        Personal.of(member, name),
                        id.equals("m1"),
                        "Xóm Trên",
                        "1",
                        DutyStatus.FULL,
                        null,
                        HealthBand.FULL,
                        5,
                        List.of(),
                        List.of("vi"),
                        LONG_AGO));
    }

    long household(String id, UnitId cell, String head) {
        HouseholdId household = new HouseholdId(id);
        return inbox.takes(
                "household",
                id,
                new HouseholdRegistered(
                        household,
                        cell,
                        id,
                        Personal.of(household, head),
                        Personal.of(household, "Xóm Gò"),
                        "Xóm Gò",
                        "2",
                        4,
                        PovertyStatus.NONE,
                        10,
                        false,
                        false,
                        null,
                        List.of(),
                        LONG_AGO));
    }
}
