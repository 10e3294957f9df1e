package vn.phutrachho.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.fire.check.Anomaly.Harm;
import vn.phutrachho.fire.check.Verdict;

/**
 * The rounds of a long run, each with a seed of its own and judged by itself. They are kept in a
 * file, so that a run that was broken off goes on with the seed that comes next.
 */
public record Rounds(List<Round> done) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Rounds {
        done = List.copyOf(done);
    }

    /**
     * One round.
     *
     * @param day on which it ended
     * @param kills processes killed
     * @param faults how often each fault was carried out
     * @param restarts processes that gave up for want of the database and were started again
     * @param leftOut what could not be done there, and why
     * @param seconds from the first fault to the last
     * @param counts how much was looked at
     * @param harms how many anomalies did which harm
     */
    public record Round(
            LocalDate day,
            long seed,
            int kills,
            Map<String, Integer> faults,
            int restarts,
            List<String> leftOut,
            long seconds,
            Verdict.Counts counts,
            Map<Harm, Long> harms) {

        static Round of(LocalDate day, Outcome outcome) {
            return new Round(
                    day,
                    outcome.scale().seed(),
                    outcome.kills(),
                    outcome.faults(),
                    outcome.restarts(),
                    outcome.leftOut(),
                    outcome.lasted().toSeconds(),
                    outcome.verdict().counts(),
                    Stream.of(Harm.values())
                            .collect(
                                    Collectors.toMap(
                                            harm -> harm,
                                            outcome.verdict()::count,
                                            Long::sum,
                                            LinkedHashMap::new)));
        }
    }

    /** What the file holds; nothing if there is none. */
    public static Rounds read(Path file) {
        return Files.exists(file)
                ? new Rounds(JSON.readValue(file, new TypeReference<List<Round>>() {}))
                : new Rounds(List.of());
    }

    /** With one more, also in the file. */
    public Rounds with(LocalDate day, Outcome outcome, Path file) {
        Rounds more =
                new Rounds(
                        Stream.concat(done.stream(), Stream.of(Round.of(day, outcome))).toList());
        JSON.writeValue(file, more.done);
        return more;
    }

    public boolean has(long seed) {
        return done.stream().anyMatch(round -> round.seed == seed);
    }

    public long kills() {
        return sum(Round::kills);
    }

    /** All rounds on one page, sums first. */
    public String page(String machine) {
        return """
        # Measured: under fire

        %s. Made by `fire-tests/long-run`: %d rounds, each with a seed, a store and a topic of its own, each judged by itself. How it is
        made, and how a seed is repeated: [fault-tests](../fault-tests.md).

        **%d kills, %d other faults, %d commits acknowledged: %d lost, %d doubled, %d out of order, %d otherwise false.**

        Of %d commits that were asked for, %d failed, and %d were answered *unknown* or never (%d of these are stored). The stores hold
        %d events, the topics %d repeats of them. %d processes gave up by themselves and were started again.

        | seed | day | kills | other faults | s | acknowledged | failed | unknown (stored) | lost | doubled | out of order | false |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        %s
        ## What was done

        | fault | times |
        |---|---|
        %s%s"""
                .formatted(
                        machine,
                        done.size(),
                        kills(),
                        sum(round -> Fault.others(round.faults)),
                        sum(round -> round.counts.acknowledged()),
                        harm(Harm.LOST),
                        harm(Harm.DOUBLED),
                        harm(Harm.OUT_OF_ORDER),
                        harm(Harm.FALSE),
                        sum(round -> round.counts.commits()),
                        sum(round -> round.counts.failed()),
                        sum(round -> round.counts.unknown()),
                        sum(round -> round.counts.unknownStored()),
                        sum(round -> round.counts.events()),
                        sum(round -> round.counts.topicRepeats()),
                        sum(Round::restarts),
                        done.stream().map(Rounds::line).collect(Collectors.joining()),
                        faults(),
                        leftOut());
    }

    private static String line(Round round) {
        Verdict.Counts counts = round.counts;
        return "| %d | %s | %d | %d | %d | %d | %d | %d (%d) | %d | %d | %d | %d |%n"
                .formatted(
                        round.seed,
                        round.day,
                        round.kills,
                        Fault.others(round.faults),
                        round.seconds,
                        counts.acknowledged(),
                        counts.failed(),
                        counts.unknown(),
                        counts.unknownStored(),
                        round.harms.get(Harm.LOST),
                        round.harms.get(Harm.DOUBLED),
                        round.harms.get(Harm.OUT_OF_ORDER),
                        round.harms.get(Harm.FALSE));
    }

    private String faults() {
        return Stream.of(Fault.Kind.values())
                .map(Enum::name)
                .map(
                        kind ->
                                "| %s | %d |%n"
                                        .formatted(kind, sum(r -> r.faults.getOrDefault(kind, 0))))
                .collect(Collectors.joining());
    }

    private String leftOut() {
        return done.stream()
                .flatMap(round -> round.leftOut.stream())
                .distinct()
                .map("%nLeft out: %s.%n"::formatted)
                .collect(Collectors.joining());
    }

    private long sum(ToLongFunction<Round> what) {
        return done.stream().mapToLong(what).sum();
    }

    private long harm(Harm harm) {
        return sum(round -> round.harms.get(harm));
    }
}
