package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where threads of Java used the processor. What Java needs for itself, to compile and to collect
 * garbage, is not among it.
 *
 * @param all how many there are
 * @param parts how many fell into each part of the program
 * @param top how many fell into each method itself
 * @param within how many fell into each method or what it called
 */
record Samples(
        int all, Map<Part, Integer> parts, Map<String, Integer> top, Map<String, Integer> within) {
    /** A thread is looked at each time it has used so much of a processor. */
    static final Duration PERIOD = Duration.ofMillis(10);

    /** A recording of them, not yet started. */
    static Recording recording() {
        Recording recording = new Recording();
        recording
                .enable("jdk.CPUTimeSample")
                .with("throttle", PERIOD.toMillis() + "ms")
                .withStackTrace();
        return recording;
    }

    static Samples of(List<Path> recordings) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        Map<String, Integer> top = new HashMap<>();
        Map<String, Integer> within = new HashMap<>();
        int all = 0;
        for (Path file : recordings) {
            for (RecordedEvent event : events(file)) {
                List<String> frames = frames(event);
                all++;
                parts.merge(Part.of(frames), 1, Integer::sum);
                frames.stream().limit(1).forEach(frame -> top.merge(frame, 1, Integer::sum));
                frames.stream().distinct().forEach(frame -> within.merge(frame, 1, Integer::sum));
            }
        }
        return new Samples(all, parts, top, within);
    }

    private static List<RecordedEvent> events(Path file) {
        try {
            return RecordingFile.readAllEvents(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None where Java could not walk the stack. */
    private static List<String> frames(RecordedEvent event) {
        return event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream().map(Samples::name).toList();
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** Processor time of a part, in seconds. */
    double seconds(Part part) {
        return seconds(parts.getOrDefault(part, 0));
    }

    /** Processor time of all threads of Java, in seconds. */
    double seconds() {
        return seconds(all);
    }

    private static double seconds(int samples) {
        return samples * PERIOD.toMillis() / 1e3;
    }
}
