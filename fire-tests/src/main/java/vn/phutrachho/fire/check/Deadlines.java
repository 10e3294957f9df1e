package vn.phutrachho.fire.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.JournalLine.Held;
import vn.phutrachho.fire.history.JournalLine.Intent;

/**
 * What one life of a writer was answered too late, or not at all although it lived on. The time in
 * which its process did not run is not counted.
 */
final class Deadlines {

    /** What is under way at the deadline may last for a third of it. */
    private static final int ATTEMPTS = 3;

    /** More than that is not the log's to answer for, on a machine as busy as this one. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(10);

    private final List<Held> pauses;
    private final List<String> late = new ArrayList<>();

    private Deadlines(List<JournalLine> journal) {
        this.pauses =
                journal.stream().filter(Held.class::isInstance).map(Held.class::cast).toList();
    }

    /** In sentences. */
    static List<String> missedIn(List<JournalLine> journal) {
        var deadlines = new Deadlines(journal);
        Map<String, Intent> open = new LinkedHashMap<>();
        for (JournalLine line : journal) {
            if (line instanceof Intent intent) {
                open.put(intent.commitId(), intent);
            } else if (line instanceof JournalLine.OfCommit answer) {
                deadlines.check(open.remove(answer.commitId()), answer.nanos(), "was answered");
            }
        }
        open.values().forEach(it -> deadlines.check(it, journal.getLast().nanos(), "waited"));
        return deadlines.late;
    }

    private void check(@Nullable Intent asked, long until, String what) {
        if (asked == null) {
            return;
        }
        long took = until - asked.nanos() - pausedBetween(asked.nanos(), until);
        if (took > asked.within() + asked.within() / ATTEMPTS + ALLOWANCE.toNanos()) {
            late.add(
                    "commit %s %s after %s, and had %s"
                            .formatted(
                                    asked.commitId(),
                                    what,
                                    Duration.ofNanos(took),
                                    Duration.ofNanos(asked.within())));
        }
    }

    private long pausedBetween(long from, long until) {
        return pauses.stream()
                .mapToLong(
                        pause ->
                                Math.min(pause.nanos(), until)
                                        - Math.max(pause.nanos() - pause.forNanos(), from))
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
