package vn.phutrachho.standalone.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the system as any program does: through the gateway, with a token for the person whose
 * step it is.
 *
 * <p>What was done before is done again without harm: each request carries its idempotency key, and
 * a conflict with what is so already is no failure.
 */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TRIES = 5;
    private static final int NO_ANSWER = 0;

    private final HttpClient http;
    private final String gateway;
    private final String issuer;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, long expiresAt) {
        boolean isFresh() {
            return System.nanoTime() < expiresAt;
        }
    }

    Api(HttpClient http, String gateway, String issuer) {
        this.http = http;
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** An answer other than success or, where that is allowed, conflict. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(String request, int status, String answer) {
            super(request + " was answered " + status + ": " + answer);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    JsonNode get(String account, String path) {
        return send(
                account, HttpRequest.newBuilder(URI.create(gateway + path)).GET(), "GET " + path);
    }

    /** Posts JSON; the key names this step of the sample for all time. */
    JsonNode post(String account, String path, Object body, String key) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body))),
                "POST " + path);
    }

    JsonNode put(String account, String path, Object body, String key) {
        return send(
                account,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(body))),
                "PUT " + path);
    }

    /** Posts; what is so already counts as done, and has an empty answer. */
    JsonNode postOnce(String account, String path, Object body, String key) {
        try {
            return post(account, path, body, key);
        } catch (Refused refused) {
            if (refused.status() == 409) {
                return json.createObjectNode();
            }
            throw refused;
        }
    }

    /** Uploads a file as a form does. */
    JsonNode upload(String account, String path, String file, byte[] content, String key) {
        String boundary = "phutrachho-sample-boundary";
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + file
                                + "\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                account,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", key)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(head),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofByteArray(tail))),
                "POST " + path);
    }

    private JsonNode send(String account, HttpRequest.Builder request, String what) {
        for (int attempt = 1; ; attempt++) {
            Answer answer =
                    exchange(
                            request.copy()
                                    .header("Authorization", "Bearer " + token(account))
                                    .header("Accept", "application/json")
                                    .timeout(PATIENCE)
                                    .build(),
                            what);
            int status = answer.status();
            if (status < 300) {
                return answer.body().isBlank()
                        ? json.createObjectNode()
                        : json.readTree(answer.body());
            }
            if (status == 401) {
                tokens.remove(account);
            }
            boolean passes =
                    status == NO_ANSWER
                            || status == 429
                            || status == 503
                            || status == 504
                            || status == 401;
            if (!passes || attempt >= TRIES) {
                throw new Refused(what + " by " + account, status, shortened(answer.body()));
            }
            Pause.seconds(attempt);
        }
    }

    private String token(String account) {
        Token known = tokens.get(account);
        if (known != null && known.isFresh()) {
            return known.value();
        }
        String credentials = "demo-" + account + ":" + account;
        Answer answer =
                exchange(
                        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                credentials.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .timeout(PATIENCE)
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        "a token for " + account);
        if (answer.status() != 200) {
            throw new Refused("a token for " + account, answer.status(), shortened(answer.body()));
        }
        JsonNode fields = json.readTree(answer.body());
        long seconds = Math.max(30, fields.path("expires_in").asLong(300) - 60);
        Token token =
                new Token(
                        fields.path("access_token").asString(),
                        System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
        tokens.put(account, token);
        return token.value();
    }

    private record Answer(int status, String body) {}

    private Answer exchange(HttpRequest request, String what) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(NO_ANSWER, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(what, NO_ANSWER, "interrupted");
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String shortened(String answer) {
        return answer.length() > 400 ? answer.substring(0, 400) + "…" : answer;
    }
}
