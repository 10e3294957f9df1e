package vn.phutrachho.fire.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phutrachho.fire.check.Anomaly.Kind;
import vn.phutrachho.fire.history.Copy;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.LoggedCommit;
import vn.phutrachho.fire.history.PlannedCommit;
import vn.phutrachho.fire.history.Seen;

/**
 * Judges a history as Jepsen does: from what clients were told and what is there in the end, and
 * with no code of what it judges.
 */
public final class Checker {

    /** A stored event with the hash of its commit. */
    private record Standing(Seen event, String commitHash) {}

    private final Evidence evidence;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, LoggedCommit> stored = new HashMap<>();
    private final Map<Long, Standing> standing = new HashMap<>();
    private long topicRepeats;

    private Checker(Evidence evidence) {
        this.evidence = evidence;
    }

    public static Verdict check(Evidence evidence) {
        return new Checker(evidence).check();
    }

    private Verdict check() {
        evidence.journals().stream()
                .flatMap(List::stream)
                .filter(JournalLine.OfCommit.class::isInstance)
                .map(JournalLine.OfCommit.class::cast)
                .forEach(
                        line -> fates.computeIfAbsent(line.commitId(), _ -> new Fate()).take(line));
        checkPositions();
        checkSequences();
        checkPromises();
        checkRealTimeOrder();
        evidence.journals().stream()
                .flatMap(journal -> Deadlines.missedIn(journal).stream())
                .forEach(why -> found(Kind.LATE, why));
        evidence.ended().forEach(why -> found(Kind.ENDED, why));
        evidence.brokenChains().forEach(why -> found(Kind.CHAIN_BROKEN, why));
        checkTopic();
        checkLedger();
        return new Verdict(counts(), anomalies);
    }

    private void found(Kind kind, String where) {
        anomalies.add(new Anomaly(kind, where));
    }

    private void checkPositions() {
        Set<String> eventIds = new HashSet<>();
        long expected = 1;
        for (LoggedCommit commit : evidence.store()) {
            if (commit.first() > expected) {
                found(Kind.GAP, "positions %d to %d".formatted(expected, commit.first() - 1));
            } else if (commit.first() < expected) {
                found(
                        Kind.OVERLAP,
                        "commit %s begins at %d".formatted(commit.id(), commit.first()));
            }
            if (commit.count() != commit.events().size()) {
                found(
                        Kind.CHANGED,
                        "commit %s says %d events and has %d"
                                .formatted(commit.id(), commit.count(), commit.events().size()));
            }
            if (stored.putIfAbsent(commit.id(), commit) != null) {
                found(
                        Kind.DOUBLED_COMMIT,
                        "commit %s at %d".formatted(commit.id(), commit.first()));
            }
            long position = commit.first();
            for (Seen event : commit.events()) {
                if (!eventIds.add(event.eventId())) {
                    found(
                            Kind.DOUBLED_COMMIT,
                            "event %s at %d".formatted(event.eventId(), position));
                }
                standing.put(position++, new Standing(event, commit.hash()));
            }
            expected = Math.max(expected, commit.last() + 1);
        }
    }

    private void checkSequences() {
        Map<String, Long> last = new HashMap<>();
        for (LoggedCommit commit : evidence.store()) {
            for (Seen event : commit.events()) {
                long before = last.getOrDefault(event.aggregateId(), -1L);
                if (event.sequence() == before) {
                    found(Kind.SEQUENCE_TWICE, "%s, in commit %s".formatted(event, commit.id()));
                } else if (event.sequence() != before + 1) {
                    found(
                            Kind.SEQUENCE_BROKEN,
                            "aggregate %s has %d after %d, in commit %s"
                                    .formatted(
                                            event.aggregateId(),
                                            event.sequence(),
                                            before,
                                            commit.id()));
                }
                last.put(event.aggregateId(), event.sequence());
            }
        }
    }

    private void checkPromises() {
        fates.forEach(
                (id, fate) -> {
                    LoggedCommit there = stored.get(id);
                    Long position = fate.position();
                    String broken = fate.broken();
                    if (broken != null) {
                        found(Kind.CONTRACT, "%s for commit %s".formatted(broken, id));
                    }
                    if (fate.isContradictory()) {
                        found(Kind.CONTRADICTION, "answers for commit %s".formatted(id));
                    }
                    if (position != null && there == null) {
                        found(
                                Kind.LOST_COMMIT,
                                "commit %s, promised at %d".formatted(id, position));
                    } else if (position != null && there != null && there.last() != position) {
                        found(
                                Kind.MISPLACED,
                                "commit %s, promised at %d, ends at %d"
                                        .formatted(id, position, there.last()));
                    }
                    if (fate.hasFailed() && there != null) {
                        found(Kind.FAILED_IS_THERE, "commit %s at %d".formatted(id, there.first()));
                    }
                });
        for (LoggedCommit commit : evidence.store()) {
            Fate fate = fates.get(commit.id());
            PlannedCommit planned = fate == null ? null : fate.planned();
            if (planned == null) {
                found(Kind.STRANGER, "commit %s at %d".formatted(commit.id(), commit.first()));
            } else if (!planned.seen().equals(commit.events())) {
                found(Kind.CHANGED, "commit %s at %d".formatted(commit.id(), commit.first()));
            }
        }
    }

    /** What was asked for after another was acknowledged stands behind it, whoever asked. */
    private void checkRealTimeOrder() {
        record Moment(long nanos, boolean acknowledges, LoggedCommit commit) {}
        List<Moment> moments = new ArrayList<>();
        stored.values()
                .forEach(
                        commit -> {
                            Fate fate = fates.get(commit.id());
                            if (fate != null && fate.planned() != null) {
                                moments.add(new Moment(fate.asked(), false, commit));
                            }
                            if (fate != null && fate.position() != null) {
                                moments.add(new Moment(fate.acknowledged(), true, commit));
                            }
                        });
        moments.sort(Comparator.comparingLong(Moment::nanos));
        long acknowledged = 0;
        for (Moment moment : moments) {
            if (moment.acknowledges()) {
                acknowledged = Math.max(acknowledged, moment.commit().last());
            } else if (moment.commit().first() <= acknowledged) {
                found(
                        Kind.OUT_OF_ORDER,
                        "commit %s stands at %d, and %d was acknowledged before it was sent"
                                .formatted(
                                        moment.commit().id(),
                                        moment.commit().first(),
                                        acknowledged));
            }
        }
    }

    /** Repeats may be there, each a copy like the first; without them it is the store. */
    private void checkTopic() {
        Set<Long> anywhere = new HashSet<>();
        evidence.topic().forEach(copy -> anywhere.add(copy.position()));
        long last = 0;
        for (Copy copy : evidence.topic()) {
            if (!isFaithful(copy)) {
                found(
                        Kind.TOPIC_DIFFERS,
                        "offset %d, position %d".formatted(copy.place(), copy.position()));
            }
            if (copy.position() <= last) {
                topicRepeats++;
                continue;
            }
            for (long missing = last + 1; missing < copy.position(); missing++) {
                found(
                        anywhere.contains(missing) ? Kind.TOPIC_REORDERED : Kind.TOPIC_LACKS,
                        "position %d, before offset %d".formatted(missing, copy.place()));
            }
            last = copy.position();
        }
        for (long missing = last + 1; missing <= standing.size(); missing++) {
            found(Kind.TOPIC_LACKS, "position %d, at the end".formatted(missing));
        }
    }

    private void checkLedger() {
        Set<Long> seen = new HashSet<>();
        long last = 0;
        for (Copy copy : evidence.ledger()) {
            if (!isFaithful(copy)) {
                found(
                        Kind.LEDGER_DIFFERS,
                        "ledger position %d, position %d".formatted(copy.place(), copy.position()));
            }
            if (!seen.add(copy.position())) {
                found(
                        Kind.LEDGER_REPEATS,
                        "position %d, at ledger position %d"
                                .formatted(copy.position(), copy.place()));
            } else if (copy.position() < last) {
                found(
                        Kind.LEDGER_REORDERED,
                        "position %d after %d, at ledger position %d"
                                .formatted(copy.position(), last, copy.place()));
            }
            last = Math.max(last, copy.position());
        }
        for (Long position : standing.keySet()) {
            if (!seen.contains(position)) {
                found(Kind.LEDGER_LACKS, "position %d".formatted(position));
            }
        }
    }

    private boolean isFaithful(Copy copy) {
        Standing original = standing.get(copy.position());
        return original != null
                && original.event().equals(copy.event())
                && original.commitHash().equals(copy.commitHash())
                && copy.previous() == copy.position() - 1;
    }

    private Verdict.Counts counts() {
        long acknowledged = fates.values().stream().filter(f -> f.position() != null).count();
        long failed = fates.values().stream().filter(Fate::hasFailed).count();
        long unknownStored =
                fates.entrySet().stream()
                        .filter(e -> e.getValue().position() == null)
                        .filter(e -> !e.getValue().hasFailed())
                        .filter(e -> stored.containsKey(e.getKey()))
                        .count();
        return new Verdict.Counts(
                fates.size(),
                acknowledged,
                failed,
                fates.size() - acknowledged - failed,
                unknownStored,
                standing.size(),
                topicRepeats);
    }
}
