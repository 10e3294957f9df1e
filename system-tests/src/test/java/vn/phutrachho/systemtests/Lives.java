package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Whole lives of grievances through the gateway, every service, ledger and dashboard running: a
 * member reports, the secretary refers, an officer accepts and answers, the member carries the
 * answer back, the household is content. In a system that runs already with the sample in it:
 *
 * <pre>
 * benchmarks/lives
 * </pre>
 */
@ExtendWith(SharedSystem.class)
class Lives {
    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final Duration MEASURED =
            Duration.ofSeconds(Integer.getInteger("lives.seconds", 300));
    private static final int AT_ONCE = Integer.getInteger("lives.at-once", 24);

    /** The unit above the cell of the demo accounts. */
    private static final String COMMUNE = "xa-21040";

    private final TheSystem system;
    private final Map<String, Queue<Double>> milliseconds = new ConcurrentHashMap<>();
    private final Queue<Double> lives = new ConcurrentLinkedQueue<>();

    Lives(TheSystem system) {
        this.system = system;
    }

    @Test
    void are_measured() throws Exception {
        String household = aHousehold();
        live(household, WARMING);
        milliseconds.clear();
        lives.clear();
        long begun = System.nanoTime();
        live(household, MEASURED);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(lives).isNotEmpty();
        write(seconds);
    }

    /** The first that is in the member's charge. */
    private String aHousehold() {
        JsonNode all = member().get("/api/households").ok().json().path("households");
        return all.path(0).path("household").asString();
    }

    private void live(String household, Duration howLong) throws Exception {
        long end = System.nanoTime() + howLong.toNanos();
        try (ExecutorService people =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(
                        people.submit(
                                () -> {
                                    while (System.nanoTime() < end) {
                                        life(household);
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void life(String household) {
        long begun = System.nanoTime();
        Map<String, Object> report =
                Map.of(
                        "household",
                        household,
                        "kind",
                        "RECOMMENDATION",
                        "theme",
                        "ROADS",
                        "words",
                        "Đường vào xóm lầy lội, xin đổ cấp phối.",
                        "nameMayTravel",
                        false);
        String id = timed("report", member(), "/api/grievances", report).text("grievance");
        String path = "/api/grievances/" + id;
        timed(
                "refer",
                secretary(),
                path + "/refer",
                Map.of("to", COMMUNE, "reason", "Xã quản lý."));
        timed("accept", officer(), path + "/accept", Map.of());
        timed(
                "answer",
                officer(),
                path + "/answer",
                Map.of("answer", "Xã đổ cấp phối trong tháng."));
        timed("carry back", member(), path + "/carry-back", Map.of());
        timed("content", member(), path + "/content", Map.of());
        lives.add((System.nanoTime() - begun) / 1e6);
    }

    private Answer timed(String command, As who, String path, Map<String, Object> body) {
        long begun = System.nanoTime();
        Answer answer = who.post(path, body).ok();
        milliseconds
                .computeIfAbsent(command, _ -> new ConcurrentLinkedQueue<>())
                .add((System.nanoTime() - begun) / 1e6);
        return answer;
    }

    private As member() {
        return system.as(People.MEMBER);
    }

    private As secretary() {
        return system.as(People.SECRETARY);
    }

    private As officer() {
        return system.as(People.COMMUNE);
    }

    private void write(double seconds) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                String.format(
                        Locale.ROOT,
                        "**%.1f lives a second** (%d lives in %.0f s, %d at a time, six commands each).%n%n",
                        lives.size() / seconds,
                        lives.size(),
                        seconds,
                        AT_ONCE));
        page.append("| command | p50 | p99 |\n|---|---|---|\n");
        Map<String, Queue<Double>> rows = new LinkedHashMap<>();
        for (String command :
                List.of("report", "refer", "accept", "answer", "carry back", "content")) {
            rows.put(command, milliseconds.getOrDefault(command, new ConcurrentLinkedQueue<>()));
        }
        rows.put("a whole life", lives);
        rows.forEach(
                (command, times) ->
                        page.append(
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %.0f ms | %.0f ms |%n",
                                        command,
                                        Numbers.percentile(List.copyOf(times), 50),
                                        Numbers.percentile(List.copyOf(times), 99))));
        Files.writeString(Path.of("target", "lives.md"), page);
        System.out.println(page);
    }
}
