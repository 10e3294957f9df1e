package vn.phutrachho.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.kit.proof.Policies;

/** The service on a real MongoDB; a token of a test is the account's own name. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"BOOTSTRAP_ADMINISTRATOR=quantri"})
@Import(RunningMemberService.Tokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningMemberService {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort private int port;

    @TestConfiguration
    static class Tokens {
        @Bean
        JwtDecoder tokens() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject(token)
                            .expiresAt(Instant.now().plusSeconds(600))
                            .build();
        }
    }

    /** What policies have seen may come again at any later time. */
    @AfterAll
    void nothingIsDecidedBecauseItIsSeenAgain(@Autowired ApplicationContext service) {
        new Policies(service).seeAllAgain();
    }

    /** An answer with its body as JSON (null when it is none). */
    record Answer(int status, String body, String location) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    /** The answer, if it was what was asked for. */
    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 399);
        return answer;
    }

    /** The administrator brings in units. */
    void units(String list) {
        write(
                "quantri",
                "/api/units/import",
                "",
                csv("quantri", "/api/units/import/preview", list));
    }

    /** The administrator brings in roles. */
    void grants(String rows) {
        String list = "account,role,unit,member,from,until\n" + rows;
        done(csv("quantri", "/api/grants/import", list));
    }

    /** An officer brings in the members of a cell. */
    void members(String officer, String cell, String list) {
        write(
                officer,
                "/api/members/import",
                "\"cell\":\"" + cell + "\",",
                csv(officer, "/api/members/import/preview?cell=" + cell, list));
    }

    private void write(String account, String path, String about, Answer looked) {
        String preview = done(looked).json().path("preview").asString();
        done(post(account, path, "{" + about + "\"preview\":\"" + preview + "\"}"));
    }

    Answer get(String account, String path) {
        return send(account, path, "application/json", null, null);
    }

    Answer page(String account, String path) {
        return send(account, path, "text/html", null, null);
    }

    Answer post(String account, String path, String json) {
        return send(account, path, "application/json", "application/json", bytes(json));
    }

    Answer csv(String account, String path, String text) {
        return send(account, path, "application/json", "text/csv", bytes(text));
    }

    Answer bytes(String account, String path, byte[] content) {
        return send(account, path, "application/json", "application/octet-stream", content);
    }

    Answer form(String account, String path, String fields) {
        return send(account, path, "text/html", "application/x-www-form-urlencoded", bytes(fields));
    }

    Answer upload(String account, String path, String file, String text) {
        String boundary = "----phutrachho";
        String body =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file
                        + "\"\r\nContent-Type: text/csv\r\n\r\n"
                        + text
                        + "\r\n--"
                        + boundary
                        + "--\r\n";
        return send(
                account,
                path,
                "text/html",
                "multipart/form-data; boundary=" + boundary,
                bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(
            String account,
            String path,
            String accept,
            @org.jspecify.annotations.Nullable String type,
            byte @org.jspecify.annotations.Nullable [] content) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
                        .header("Accept", accept)
                        .header("Accept-Language", "en")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!account.isEmpty()) {
            request.header("Authorization", "Bearer " + account);
        }
        if (type != null && content != null) {
            request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(content));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
