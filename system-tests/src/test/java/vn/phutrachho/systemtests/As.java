package vn.phutrachho.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the API.
 *
 * @param account for messages
 * @param base where they ask: the gateway, or a service past it
 * @param token their bearer token; null for none
 * @param language what they want to be answered in
 */
record As(String account, String base, @Nullable String token, String language) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    As in(String otherLanguage) {
        return new As(account, base, token, otherLanguage);
    }

    As at(String otherBase) {
        return new As(account, otherBase, token, language);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A page, as a browser would ask for it. */
    Answer page(String path) {
        return send(request(path).setHeader("Accept", "text/html").GET());
    }

    /** A command of its own. */
    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** A command that may have been sent before under the same key. */
    Answer post(String path, Object body, String key) {
        return send(
                request(path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path) {
        return post(path, Map.of());
    }

    Answer put(String path, Object body) {
        return send(
                request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Any method and body as it is, for what no sane program would send. */
    Answer raw(String method, String path, String contentType, byte[] body) {
        return send(
                request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", contentType)
                        .method(method, BodyPublishers.ofByteArray(body)));
    }

    Answer raw(String method, String path, String body) {
        return raw(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String path, String file, byte[] content) {
        return upload(path, file, content, Map.of());
    }

    /** A file with fields beside it, as a form sends it. */
    Answer upload(String path, String file, byte[] content, Map<String, String> fields) {
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(part(boundary, "name=\"" + name + '"', value + "\r\n")));
        body.writeBytes(part(boundary, "name=\"file\"; filename=\"" + file + '"', ""));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static byte[] part(String boundary, String described, String content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + described;
        return (head + "\r\n\r\n" + content).getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json")
                        .header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String shown = account + " " + request.method() + " " + request.uri().getRawPath();
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(shown, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(shown, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
