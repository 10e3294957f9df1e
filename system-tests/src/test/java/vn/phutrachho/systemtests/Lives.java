package vn.phutrachho.systemtests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Whole lives of grievances through the gateway, every service, ledger and dashboard running: a
 * member reports, the secretary refers, an officer accepts, a second one answers, the member
 * carries the answer back, the household is content. In a system that runs already with the sample
 * in it:
 *
 * <pre>
 * benchmarks/lives
 * </pre>
 */
@ExtendWith(SharedSystem.class)
class Lives {
    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final int WARMED = Integer.getInteger("lives.warmed", 6);
    private static final Duration MEASURED =
            Duration.ofSeconds(Integer.getInteger("lives.seconds", 300));
    private static final int AT_ONCE = Integer.getInteger("lives.at-once", 24);
    private static final int CLOSED_BEFORE = Integer.getInteger("lives.closed-before", 0);
    private static final int CLOSED = Integer.getInteger("lives.closed", 1_000);
    private static final Path PAGE = Path.of("target", "lives.md");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

    private final TheSystem system;
    private final Map<String, Queue<Double>> milliseconds = new ConcurrentHashMap<>();
    private final Queue<Double> lives = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    /** A household, and those through whose hands its matter goes. */
    private record Way(
            String household,
            String cell,
            String commune,
            String responsible,
            As member,
            As secretary,
            As accepting,
            As answering) {}

    Lives(TheSystem system) {
        this.system = system;
    }

    /**
     * Those from {@code lives.closed-before} to {@code lives.closed}, and every view holds them.
     */
    @Test
    void closed_cases_are_written() throws Exception {
        List<ClosedCases.Of> of = ways().stream().map(Lives::closedCase).toList();
        new ClosedCases(system.database("household"), of).write(CLOSED_BEFORE, CLOSED);
        system.awaitFolded(LONG_ENOUGH);
    }

    /** In services that began not long ago, so that every measurement finds them alike. */
    @Test
    void are_measured() throws Exception {
        List<Way> ways = ways();
        warm(ways);
        Files.writeString(
                PAGE, measured("%,d closed cases in every store".formatted(CLOSED), ways));
    }

    /** Compiled by then: the figures of each half minute are printed. */
    private void warm(List<Way> ways) throws Exception {
        for (int i = 0; i < WARMED; i++) {
            lives.clear();
            live(ways, WARMING);
            System.out.println("Warming: " + lives.size() + " lives in " + WARMING);
        }
    }

    private static ClosedCases.Of closedCase(Way way) {
        return new ClosedCases.Of(way.household(), way.cell(), way.commune(), way.responsible());
    }

    private String measured(String before, List<Way> ways) throws Exception {
        milliseconds.clear();
        lives.clear();
        long start = System.nanoTime();
        live(ways, MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(lives).isNotEmpty();
        String page = page(before, seconds, ways.size());
        System.out.println(page);
        return page;
    }

    /** One for each member of each cell who has a household in charge. */
    private List<Way> ways() {
        As administrator = system.as(People.ADMINISTRATOR);
        Map<String, String> parents = new HashMap<>();
        for (JsonNode unit : administrator.get("/api/units").ok().json()) {
            parents.put(unit.path("id").asString(), unit.path("parent").asString(""));
        }
        Map<String, String> secretaries = new HashMap<>();
        Map<String, NavigableSet<String>> officers = new TreeMap<>();
        Map<String, String> members = new LinkedHashMap<>();
        for (JsonNode grant : administrator.get("/api/grants").ok().json()) {
            String account = grant.path("account").asString();
            String unit = grant.path("unit").asString();
            if (grant.path("until").isNull()) {
                switch (grant.path("role").asString()) {
                    case "SECRETARY" -> secretaries.put(unit, account);
                    case "COMMUNE_OFFICER" ->
                            officers.computeIfAbsent(unit, _ -> new TreeSet<>()).add(account);
                    case "MEMBER" -> members.put(account, unit);
                    default -> {}
                }
            }
        }
        members.keySet().removeAll(secretaries.values());
        haveASecondOfficer(officers);
        List<Way> ways = new ArrayList<>();
        members.forEach(
                (account, cell) -> {
                    As member = system.as(account);
                    String commune = requireNonNull(parents.get(cell));
                    JsonNode charge = member.get("/api/households").ok().json().path("households");
                    if (!charge.isEmpty()) {
                        ways.add(
                                new Way(
                                        charge.path(0).path("household").asString(),
                                        cell,
                                        commune,
                                        charge.path(0).path("responsible").asString(),
                                        member,
                                        system.as(requireNonNull(secretaries.get(cell))),
                                        system.as(requireNonNull(officers.get(commune)).first()),
                                        system.as(requireNonNull(officers.get(commune)).last())));
                    }
                });
        return ways;
    }

    /** The sample has one for each commune: one of another commune stands in. */
    private void haveASecondOfficer(Map<String, NavigableSet<String>> officers) {
        List<String> communes = List.copyOf(officers.keySet());
        List<String> standingIn = officers.values().stream().map(NavigableSet::first).toList();
        for (int i = 0; i < communes.size(); i++) {
            NavigableSet<String> there = requireNonNull(officers.get(communes.get(i)));
            if (there.size() == 1) {
                String second = standingIn.get((i + 1) % communes.size());
                system.as(People.ADMINISTRATOR)
                        .post(
                                "/api/grants",
                                Map.of(
                                        "account",
                                        second,
                                        "role",
                                        "COMMUNE_OFFICER",
                                        "unit",
                                        communes.get(i),
                                        "from",
                                        "2025-07-01"))
                        .ok();
                there.add(second);
            }
        }
    }

    private void live(List<Way> ways, Duration howLong) throws Exception {
        long end = System.nanoTime() + howLong.toNanos();
        try (ExecutorService people =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(
                        people.submit(
                                () -> {
                                    while (System.nanoTime() < end) {
                                        life(ways.get(begun.getAndIncrement() % ways.size()));
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void life(Way way) {
        long start = System.nanoTime();
        Map<String, Object> report =
                Map.of(
                        "household",
                        way.household(),
                        "kind",
                        "RECOMMENDATION",
                        "theme",
                        "ROADS",
                        "words",
                        "Đường vào xóm lầy lội, xin đổ cấp phối.",
                        "nameMayTravel",
                        false);
        String id = timed("report", way.member(), "/api/grievances", report).text("grievance");
        String path = "/api/grievances/" + id;
        timed(
                "refer",
                way.secretary(),
                path + "/refer",
                Map.of("to", way.commune(), "reason", "Xã quản lý."));
        timed("accept", way.accepting(), path + "/accept", Map.of());
        timed(
                "answer",
                way.answering(),
                path + "/answer",
                Map.of("kind", "DONE", "answer", "Xã đã đổ cấp phối."));
        timed("carry back", way.member(), path + "/carry-back", Map.of());
        timed("content", way.member(), path + "/content", Map.of());
        lives.add((System.nanoTime() - start) / 1e6);
    }

    private Answer timed(String command, As who, String path, Map<String, Object> body) {
        long start = System.nanoTime();
        Answer answer = who.post(path, body).ok();
        milliseconds
                .computeIfAbsent(command, _ -> new ConcurrentLinkedQueue<>())
                .add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    private String page(String before, double seconds, int ways) {
        StringBuilder page = new StringBuilder();
        page.append(
                String.format(
                        Locale.ROOT,
                        "%n## %s%n%n**%.1f lives a second** (%d lives of %d households in %.0f s, %d at a time, six commands each).%n%n",
                        before,
                        lives.size() / seconds,
                        lives.size(),
                        ways,
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
        return page.toString();
    }
}
