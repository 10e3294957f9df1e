package vn.phutrachho.fire;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.phutrachho.fire.check.Anomaly;
import vn.phutrachho.fire.check.Anomaly.Harm;
import vn.phutrachho.fire.check.Verdict;

/**
 * How a run went.
 *
 * @param kills processes killed
 * @param faults how often each fault was carried out
 * @param restarts processes that gave up for want of the database and were started again
 * @param leftOut what could not be done here, and why
 * @param lasted from the first fault to the last
 */
public record Outcome(
        Scale scale,
        int kills,
        Map<String, Integer> faults,
        int restarts,
        List<String> leftOut,
        Duration lasted,
        Verdict verdict) {

    private static final int SHOWN = 20;

    /** The kinds of fault that the run did not come to, without those that cannot be done here. */
    public List<String> missed() {
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> kind != Fault.Kind.DISK_FULL || leftOut.isEmpty())
                .map(Enum::name)
                .filter(kind -> faults.getOrDefault(kind, 0) == 0)
                .toList();
    }

    /** What the run is judged by, in a few lines. */
    public String text() {
        Verdict.Counts counts = verdict.counts();
        String head =
                """
                seed %d, %d kills, %d other faults, %d s
                %d lost, %d doubled, %d out of order, %d otherwise false
                commits: %d asked for, %d acknowledged, %d failed, %d unknown (%d of them stored)
                events: %d; repeats in the topic: %d; processes that gave up and were started again: %d
                writing processes: %d with %d callers each
                """
                        .formatted(
                                scale.seed(),
                                kills,
                                Fault.others(faults),
                                lasted.toSeconds(),
                                verdict.count(Harm.LOST),
                                verdict.count(Harm.DOUBLED),
                                verdict.count(Harm.OUT_OF_ORDER),
                                verdict.count(Harm.FALSE),
                                counts.commits(),
                                counts.acknowledged(),
                                counts.failed(),
                                counts.unknown(),
                                counts.unknownStored(),
                                counts.events(),
                                counts.topicRepeats(),
                                restarts,
                                scale.writers(),
                                scale.callers());
        String done =
                faults.entrySet().stream()
                        .map(entry -> "%-22s %d%n".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
        String not =
                leftOut.stream().map("left out: %s%n"::formatted).collect(Collectors.joining());
        String wrong =
                verdict.anomalies().stream()
                        .limit(SHOWN)
                        .map(Anomaly::toString)
                        .map("%s%n"::formatted)
                        .collect(Collectors.joining());
        return head + done + not + wrong;
    }
}
