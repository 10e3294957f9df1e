package vn.phutrachho.reporting.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the services answer; asked when somebody looks. This one does. */
@Component
public final class ServiceStates {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    public ServiceStates(
            @Value("${MEMBER_SERVICE_URL:http://localhost:8081}") String member,
            @Value("${HOUSEHOLD_SERVICE_URL:http://localhost:8082}") String household,
            @Value("${ASSIGNMENT_SERVICE_URL:http://localhost:8083}") String assignment) {
        addresses.put("member", member);
        addresses.put("household", household);
        addresses.put("assignment", assignment);
    }

    /** A service and whether it says that it is well. */
    public record ServiceState(String name, boolean well) {}

    public List<ServiceState> all() {
        return Stream.concat(
                        addresses.entrySet().stream()
                                .map(
                                        each ->
                                                new ServiceState(
                                                        each.getKey(), isWell(each.getValue()))),
                        Stream.of(new ServiceState("reporting", true)))
                .toList();
    }

    private boolean isWell(String address) {
        try {
            HttpRequest asked =
                    HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                            .timeout(PATIENCE)
                            .build();
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
