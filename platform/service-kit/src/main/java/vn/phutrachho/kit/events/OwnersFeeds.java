package vn.phutrachho.kit.events;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.relay.FeedReader;

/**
 * Reads what a topic does not have from the event feed of the service that owns it, signed in as
 * this service.
 */
public final class OwnersFeeds implements FeedReader {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private static final byte[] NOTHING = {};

    private final Map<String, String> addresses;
    private final String tokenUri;
    private final String client;
    private final String secret;
    private final RestClient http;
    private @Nullable Token token;

    private record Token(String value, Instant until) {}

    /**
     * @param addresses of each service, for example {@code http://localhost:8081}; empty where it
     *     is not known, and a gap then stays until it is
     */
    OwnersFeeds(Map<String, String> addresses, String tokenUri, String client, String secret) {
        this.addresses = Map.copyOf(addresses);
        this.tokenUri = tokenUri;
        this.client = client;
        this.secret = secret;
        HttpClient connections = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public List<StoredEvent> read(String source, long after, int atMost) {
        String address = addresses.getOrDefault(source, "");
        if (address.isEmpty()) {
            throw new IllegalStateException("the address of " + source + "-service is not set");
        }
        byte[] answer = ask(address, source, after, atMost);
        List<StoredEvent> events = new ArrayList<>();
        // JSON is UTF-8, also where an answer does not say so
        new String(answer, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> events.add(FeedLine.read(line).stored()));
        return events;
    }

    /** A token may be refused before its time: the owner then gets to see a new one, once. */
    private byte[] ask(String address, String source, long after, int atMost) {
        try {
            return askOnce(address, source, after, atMost);
        } catch (HttpClientErrorException.Unauthorized e) {
            forgetToken();
            return askOnce(address, source, after, atMost);
        }
    }

    private byte[] askOnce(String address, String source, long after, int atMost) {
        byte[] answer =
                http.get()
                        .uri(
                                address + "/api/{source}/events?after={after}&limit={limit}",
                                source,
                                after,
                                atMost)
                        .header("Authorization", "Bearer " + token())
                        .retrieve()
                        .body(byte[].class);
        return answer == null ? NOTHING : answer;
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private synchronized String token() {
        Token held = token;
        if (held == null || Instant.now().isAfter(held.until())) {
            held = signIn();
            token = held;
        }
        return held.value();
    }

    private Token signIn() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        byte[] answer =
                http.post()
                        .uri(tokenUri)
                        .headers(headers -> headers.setBasicAuth(client, secret))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(byte[].class);
        JsonNode json = EventJson.mapper().readTree(answer == null ? NOTHING : answer);
        Duration lasts = Duration.ofSeconds(json.path("expires_in").asLong(60));
        return new Token(
                json.path("access_token").asString(),
                Instant.now().plus(lasts).minus(RENEW_BEFORE));
    }
}
