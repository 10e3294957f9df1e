package vn.phutrachho.standalone.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** The simulated clock of all services: history is recorded on the day it is of. */
final class SampleClock {
    private final HttpClient http;
    private final List<String> services;

    /**
     * @param services addresses of the services themselves: the clock cannot be set through the
     *     gateway
     */
    SampleClock(HttpClient http, List<String> services) {
        this.http = http;
        this.services = List.copyOf(services);
    }

    /** From now on it is that day, eight in the morning, in every service. */
    void set(LocalDate day) {
        tell("{\"now\":\"" + day + "T08:00:00+07:00\"}");
    }

    /** The real time again. */
    void release() {
        tell("{}");
    }

    private void tell(String body) {
        for (String service : services) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(service + "/standalone/clock"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            try {
                int status =
                        http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status >= 300) {
                    throw new IllegalStateException(
                            "The clock of " + service + " answered " + status);
                }
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The clock of " + service + " cannot be set: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
