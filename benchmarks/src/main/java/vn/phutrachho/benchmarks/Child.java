package vn.phutrachho.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import vn.phutrachho.benchmarks.ChildProcess.Role;

/** What a child does; see {@link ChildProcess}. */
final class Child {
    private static final Duration SPELL = Duration.ofSeconds(5);

    /** One of eight processes on two cores needs minutes until it is compiled. */
    private static final int MOST_SPELLS = 60;

    /** Of a spell, that the compiler may still work for who counts as warm. */
    private static final double AT_REST = 0.03;

    private static final int WARM = 40_000;

    private final BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Connections connections;
    private final String contender;
    private final String database;

    private Child(Connections connections, String contender, String database) {
        this.connections = connections;
        this.contender = contender;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException {
        String jdbc = arguments[2].equals(ChildProcess.NO_JDBC) ? null : arguments[2];
        try (Connections connections = new Connections(new Connections.Where(arguments[1], jdbc))) {
            Child child = new Child(connections, arguments[3], arguments[4]);
            switch (Role.valueOf(arguments[0])) {
                case FOLLOW -> child.follow();
                case WRITE -> child.write(arguments[5], Integer.parseInt(arguments[6]));
                case REBUILD -> child.rebuild();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void follow() throws IOException {
        Store store = connections.open(contender, database);
        Store.Tail tail = store.tail();
        Thread.ofPlatform().daemon().start(() -> follow(tail));
        say(ChildProcess.READY);
        while (in.readLine() != null) {
            // told nothing: waits for the end
        }
        System.exit(0);
    }

    private static void follow(Store.Tail tail) {
        while (true) {
            OptionalLong next = tail.next(Duration.ofMillis(500));
            next.ifPresent(sequence -> say(sequence + " " + System.nanoTime()));
        }
    }

    /**
     * Each line it is told is a number of milliseconds to write for, and a file for samples of that
     * if they are wanted; it answers with latencies.
     */
    private void write(String writer, int callers) throws IOException {
        String warm = database + "_warm";
        try (Store store = connections.open(contender, warm)) {
            warmUp(store, writer, callers);
        }
        try (Store store = connections.open(contender, database)) {
            say(ChildProcess.READY);
            int turn = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                turn++;
                String name = writer + "." + turn;
                String[] told = line.split(" ", 2);
                Duration time = Duration.ofMillis(Long.parseLong(told[0]));
                if (told.length == 1) {
                    answer(append(store, name, callers, time));
                } else {
                    try (Recording recording = Samples.recording()) {
                        recording.start();
                        Load.Outcome outcome = append(store, name, callers, time);
                        recording.stop();
                        answer(outcome);
                        recording.dump(Path.of(told[1]));
                    }
                }
            }
        }
    }

    private static void answer(Load.Outcome outcome) {
        say(
                "%.3f %s"
                        .formatted(
                                outcome.perSecond(),
                                Arrays.stream(outcome.latencies().values())
                                        .mapToObj(Long::toString)
                                        .collect(Collectors.joining(","))));
    }

    /**
     * Until its code is compiled, as that of a service is that has run for an hour: it has appended
     * enough, and the compiler, which takes processor time from whatever is measured, has rested
     * for a spell.
     */
    private static void warmUp(Store store, String writer, int callers) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long appended = 0;
        long compiled = Long.MAX_VALUE;
        for (int spell = 0;
                spell < MOST_SPELLS && (appended < WARM || compiled > AT_REST * SPELL.toMillis());
                spell++) {
            long before = compiler.getTotalCompilationTime();
            appended += append(store, writer + "." + spell, callers, SPELL).latencies().count();
            compiled = compiler.getTotalCompilationTime() - before;
        }
    }

    private static Load.Outcome append(Store store, String writer, int callers, Duration time) {
        return Load.of(
                callers, time, caller -> AppendSuite.appending(store, writer + "." + caller));
    }

    private void rebuild() throws IOException {
        RebuildSuite.Outcome outcome = RebuildSuite.here(connections.database(database));
        say(
                String.format(
                        Locale.ROOT,
                        "%.3f %.3f %d %d %.1f",
                        outcome.replayed(),
                        outcome.folded(),
                        outcome.events(),
                        outcome.documents(),
                        outcome.heapMegabytes()));
    }
}
