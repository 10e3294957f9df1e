package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures what the system promises to be quick at. No part of verify, since a number means nothing
 * on a machine that builds at the same time:
 *
 * <pre>
 * system-tests/measure
 * </pre>
 */
@ExtendWith(SharedSystem.class)
class Numbers {
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 60;
    private static final int QUERIES = 1_000;
    private static final String CELL = "cb-cai-nai";
    private static final String PROVINCE = "tinh-ca-mau";

    private final TheSystem system;

    Numbers(TheSystem system) {
        this.system = system;
    }

    @Test
    void are_measured() throws IOException, InterruptedException {
        prepare();
        List<Double> untilVisible = untilVisible();
        List<Double> queries = queries();
        String found =
                String.format(
                        Locale.ROOT,
                        """
                        | what | p50 | p99 | promised |
                        |---|---|---|---|
                        | command acknowledged → visible on the dashboard, %d commands/s for %d s | %.0f ms | %.0f ms | p99 < 1000 ms |
                        | a dashboard's query through the gateway, %d times | %.1f ms | %.1f ms | p99 < 50 ms |

                        Measured on %s, %d cores.
                        """,
                        PER_SECOND,
                        SECONDS,
                        percentile(untilVisible, 50),
                        percentile(untilVisible, 99),
                        QUERIES,
                        percentile(queries, 50),
                        percentile(queries, 99),
                        LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")),
                        Runtime.getRuntime().availableProcessors());
        Files.writeString(Path.of("target", "numbers.md"), found);
        System.out.println(found);
        assertThat(untilVisible).hasSize(PER_SECOND * SECONDS);
    }

    private void prepare() {
        As administrator = system.as(People.ADMINISTRATOR);
        Eventually.isTrue(
                "the first administrator is known", () -> administrator.get("/api/units").isOk());
        Answer preview =
                administrator.upload("/api/units/import/preview", "don-vi.csv", Cells.UNITS).ok();
        if (preview.json().path("added").asInt() > 0) {
            administrator
                    .post("/api/units/import", Map.of("preview", preview.text("preview")))
                    .ok();
        }
        give("COMMUNE_OFFICER", "xa-ham-rong", People.OTHER_COMMUNE);
        give("PROVINCE_OFFICER", PROVINCE, People.PROVINCE);
        Eventually.isTrue(
                "the roles have reached the other services",
                () ->
                        officer().get("/api/households?cell=" + CELL).isOk()
                                && province().get(dashboard()).isOk());
    }

    private void give(String role, String unit, String account) {
        system.as(People.ADMINISTRATOR)
                .post(
                        "/api/grants",
                        Map.of(
                                "account",
                                account,
                                "role",
                                role,
                                "unit",
                                unit,
                                "from",
                                "2025-01-01"))
                .ok();
    }

    private As officer() {
        return system.as(People.OTHER_COMMUNE);
    }

    private As province() {
        return system.as(People.PROVINCE);
    }

    private static String dashboard() {
        return "/api/dashboard?unit=" + PROVINCE;
    }

    /** Milliseconds from each acknowledgement until a question to the dashboard counts it. */
    private List<Double> untilVisible() throws InterruptedException {
        ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        int before = households();
        int all = PER_SECOND * SECONDS;
        List<Long> seen = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> send(all, acknowledged, people));
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS + 60).toNanos();
            while (seen.size() < all && System.nanoTime() < end) {
                int now = households() - before;
                long at = System.nanoTime();
                while (seen.size() < now) {
                    seen.add(at);
                }
            }
            people.shutdown();
            people.awaitTermination(30, TimeUnit.SECONDS);
        }
        List<Long> told = acknowledged.stream().sorted().toList();
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < Math.min(told.size(), seen.size()); i++) {
            waits.add(Math.max(0, seen.get(i) - told.get(i)) / 1e6);
        }
        return waits;
    }

    private void send(int all, ConcurrentLinkedQueue<Long> acknowledged, ExecutorService people) {
        long begun = System.nanoTime();
        long run = begun / 1_000_000 % 100_000_000;
        for (int i = 0; i < all; i++) {
            int number = i;
            LockSupport.parkNanos(begun + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
            people.execute(
                    () -> {
                        Map<String, Object> details =
                                Map.of(
                                        "head",
                                        "Chủ hộ " + number,
                                        "people",
                                        4,
                                        "hard",
                                        false,
                                        "remote",
                                        false);
                        officer()
                                .post(
                                        "/api/households",
                                        Map.of(
                                                "cell",
                                                CELL,
                                                "code",
                                                "N-" + run + "-" + number,
                                                "details",
                                                details))
                                .ok();
                        acknowledged.add(System.nanoTime());
                    });
        }
    }

    private int households() {
        return province()
                .get(dashboard())
                .ok()
                .json()
                .path("unit")
                .path("figures")
                .path("coverage")
                .path("whole")
                .asInt();
    }

    private List<Double> queries() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            long begun = System.nanoTime();
            province().get(dashboard()).ok();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
