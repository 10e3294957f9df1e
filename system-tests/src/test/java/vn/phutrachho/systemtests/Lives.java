package vn.phutrachho.systemtests;

import static java.util.Objects.requireNonNull;

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
import java.util.stream.IntStream;
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
class Lives {
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final int WARMED = Integer.getInteger("lives.warmed", 4);
    private static final int TURNS =
            Integer.getInteger("lives.seconds", 300) / (int) TURN.toSeconds();
    private static final int AT_ONCE = Integer.getInteger("lives.at-once", 24);
    private static final int CLOSED = Integer.getInteger("lives.closed", 1_000);
    private static final int FEW = Integer.getInteger("lives.few", 1_000);
    private static final int MANY = Integer.getInteger("lives.many", 1_000_000);
    private static final Path PAGE = Path.of("target", "lives.md");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

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

    /** As many as {@code lives.closed}, and every view holds them. */
    @Test
    @ExtendWith(SharedSystem.class)
    void closed_cases_are_written(TheSystem system) throws Exception {
        List<ClosedCases.Of> of = ways(system).stream().map(Lives::closedCase).toList();
        new ClosedCases(system.database("household"), of).write(CLOSED);
        system.awaitFolded(LONG_ENOUGH);
    }

    /**
     * In two systems that began not long ago, one with few closed cases and one with many, by
     * turns: a machine that is quicker in one quarter of an hour than in the next is so for both.
     */
    @Test
    void are_measured() throws Exception {
        try (TheSystem few = TheSystem.running("lives.few");
                TheSystem many = TheSystem.running("lives.many")) {
            List<Part> parts = List.of(new Part(few, FEW), new Part(many, MANY));
            for (int i = 0; i < WARMED; i++) {
                for (Part part : parts) {
                    System.out.println("Warming: " + part.turn());
                }
            }
            parts.forEach(Part::forget);
            for (int i = 0; i < TURNS; i++) {
                for (Part part : i % 2 == 0 ? parts : parts.reversed()) {
                    System.out.println("Measured: " + part.turn());
                }
            }
            String page = parts.getFirst().page() + parts.getLast().page() + ratio(parts);
            System.out.println(page);
            Files.writeString(PAGE, page);
        }
    }

    private static ClosedCases.Of closedCase(Way way) {
        return new ClosedCases.Of(way.household(), way.cell(), way.commune(), way.responsible());
    }

    private static String ratio(List<Part> parts) {
        List<Double> few = parts.getFirst().turns;
        List<Double> many = parts.getLast().turns;
        List<Double> ratios =
                IntStream.range(0, few.size()).mapToObj(i -> many.get(i) / few.get(i)).toList();
        return String.format(
                Locale.ROOT,
                "%nWith many closed cases **%.2f** times as many lives as with few in all, %.2f to %.2f in the pairs of turns (0.9 to 1.1 is asked for, and 50 a second).%n",
                parts.getLast().rate() / parts.getFirst().rate(),
                Numbers.percentile(ratios, 0),
                Numbers.percentile(ratios, 100));
    }

    /** One for each member of each cell who has a household in charge. */
    private static List<Way> ways(TheSystem system) {
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
        haveASecondOfficer(system, officers);
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
    private static void haveASecondOfficer(
            TheSystem system, Map<String, NavigableSet<String>> officers) {
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

    /** One of the two systems, and what was measured there. */
    private static final class Part {
        private final TheSystem system;
        private final int closed;
        private final List<Way> ways;
        private final Map<String, Queue<Double>> milliseconds = new ConcurrentHashMap<>();
        private final Queue<Double> lives = new ConcurrentLinkedQueue<>();
        private final AtomicInteger begun = new AtomicInteger();

        /** Lives a second in each turn. */
        private final List<Double> turns = new ArrayList<>();

        private double seconds;
        private long mostBehind;

        Part(TheSystem system, int closed) {
            this.system = system;
            this.closed = closed;
            this.ways = ways(system);
        }

        void forget() {
            milliseconds.clear();
            lives.clear();
            turns.clear();
            seconds = 0;
            mostBehind = 0;
        }

        double rate() {
            return lives.size() / seconds;
        }

        /** What the ledger is behind by is left to it before the other has its turn. */
        String turn() throws Exception {
            int before = lives.size();
            long start = System.nanoTime();
            live(start + TURN.toNanos());
            double took = (System.nanoTime() - start) / 1e9;
            long behind = system.decidedByAll() - system.ledger();
            seconds += took;
            mostBehind = Math.max(mostBehind, behind);
            turns.add((lives.size() - before) / took);
            system.awaitFolded(LONG_ENOUGH);
            return String.format(
                    Locale.ROOT,
                    "%.1f lives a second with %,d closed cases, then the ledger was %d events behind",
                    turns.getLast(),
                    closed,
                    behind);
        }

        private void live(long end) throws Exception {
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
            Map<String, Object> report = Heard.ofTheRoad(way.household(), false);
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

        String page() {
            StringBuilder page = new StringBuilder();
            page.append(
                    String.format(
                            Locale.ROOT,
                            "%n## %,d closed cases in every store%n%n**%.1f lives a second**, %.1f to %.1f in the turns (%d lives of %d households in %.0f s, %d at a time, six commands each); at the end of a turn the ledger was at most %d events behind.%n%n",
                            closed,
                            rate(),
                            Numbers.percentile(turns, 0),
                            Numbers.percentile(turns, 100),
                            lives.size(),
                            ways.size(),
                            seconds,
                            AT_ONCE,
                            mostBehind));
            page.append("| command | p50 | p99 |\n|---|---|---|\n");
            Map<String, Queue<Double>> rows = new LinkedHashMap<>();
            for (String command :
                    List.of("report", "refer", "accept", "answer", "carry back", "content")) {
                rows.put(
                        command, milliseconds.getOrDefault(command, new ConcurrentLinkedQueue<>()));
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
}
