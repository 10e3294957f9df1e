package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the time of one contender goes: this JVM's frames, and how busy mongod is beside it.
 */
final class Profile {
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int CALLERS = 64;
    private static final int SHOWN = 25;

    private final Run run;

    Profile(Run run) {
        this.run = run;
    }

    /** Records and prints; the recording is kept in the file. */
    void of(String suite, String contender, Path file) {
        String database = Run.freshName();
        try (Store store = run.connections().open(contender, database)) {
            switch (suite) {
                case "append" -> record(file, time -> appended(store, time));
                case "aggregate" -> {
                    Load.times(
                            1_000,
                            5,
                            (sequence, who) ->
                                    store.append(List.of(Happening.now("h-" + who, sequence))));
                    record(file, time -> read(store, time));
                }
                case "replay" -> {
                    History.write(store, 100_000, 10_000);
                    record(file, time -> replayed(store, time));
                }
                default -> throw new Options.Wrong("there is no profile of " + suite);
            }
        }
        run.connections().drop(contender, database);
    }

    private static long appended(Store store, Duration time) {
        return Load.of(CALLERS, time, caller -> AppendSuite.appending(store, time + "c" + caller))
                .latencies()
                .count();
    }

    private static long read(Store store, Duration time) {
        return Load.of(1, time, caller -> () -> store.readAggregate("h-1")).latencies().count();
    }

    private static long replayed(Store store, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        LongPredicate goesOn = now -> now < end;
        long events = 0;
        while (goesOn.test(System.nanoTime())) {
            events += store.replay(end);
        }
        return events;
    }

    /** Does something for a time and says how often. */
    @FunctionalInterface
    private interface Work {
        long done(Duration time);
    }

    private void record(Path file, Work work) {
        work.done(Duration.ofSeconds(5));
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            double mongod = run.servers().mongodSeconds();
            double self = selfSeconds();
            long begun = System.nanoTime();
            long done = work.done(TIME);
            double seconds = (System.nanoTime() - begun) / 1e9;
            mongod = run.servers().mongodSeconds() - mongod;
            self = selfSeconds() - self;
            recording.stop();
            recording.dump(file);
            System.out.printf(
                    "%,.0f a second. Processor time for each: %.1f µs in this JVM, %.1f µs in"
                            + " mongod. Of %d cores this JVM kept %.2f busy, mongod %.2f.%n",
                    done / seconds,
                    1e6 * self / done,
                    1e6 * mongod / done,
                    Runtime.getRuntime().availableProcessors(),
                    self / seconds,
                    mongod / seconds);
            print(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double selfSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    private static void print(Path file) throws IOException {
        Map<String, Integer> top = new HashMap<>();
        Map<String, Integer> anywhere = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getStackTrace() != null) {
                    samples++;
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    top.merge(name(frames.getFirst()), 1, Integer::sum);
                    frames.stream()
                            .map(Profile::name)
                            .distinct()
                            .forEach(frame -> anywhere.merge(frame, 1, Integer::sum));
                }
            }
        }
        print("Hottest frames", top, samples);
        print("Hottest with all that they call", anywhere, samples);
        System.out.println("The whole recording: " + file);
    }

    private static void print(String title, Map<String, Integer> frames, int samples) {
        System.out.println(title + ", of " + samples + " samples:");
        frames.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(
                        entry ->
                                System.out.printf(
                                        "  %5.1f %%  %s%n",
                                        100.0 * entry.getValue() / samples, entry.getKey()));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
