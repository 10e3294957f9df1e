package vn.phutrachho.fire.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.phutrachho.fire.history.PlannedCommit.Slot;

/**
 * One line of what a writer wrote down: that it will ask for a commit, or what it was told. Times
 * are nanoseconds of the machine's monotonic clock, which all processes of one machine share.
 */
public sealed interface JournalLine {

    /** When. */
    long nanos();

    /** A line about a commit. */
    sealed interface OfCommit extends JournalLine {

        /** Which one. */
        String commitId();
    }

    /** The process did not run before: it was stopped, or its whole machine was too busy. */
    record Held(long nanos, long forNanos) implements JournalLine {}

    /**
     * Written before the commit is sent, also when it is sent once more.
     *
     * @param within nanoseconds until the log has promised an answer
     */
    record Intent(long nanos, long within, PlannedCommit commit) implements OfCommit {
        @Override
        public String commitId() {
            return commit.id();
        }
    }

    /** The log said: stored, and the last event stands at the position. */
    record Stored(long nanos, String commitId, long position) implements OfCommit {}

    /** The log said: another commit holds a sequence of one of the aggregates. */
    record Conflicting(long nanos, String commitId) implements OfCommit {}

    /** The log said: not stored, and never will be. */
    record NotStored(long nanos, String commitId, String reason) implements OfCommit {}

    /** The log said that it does not know. */
    record Unknown(long nanos, String commitId) implements OfCommit {}

    /**
     * The log gave none of the answers that it may give.
     *
     * @param what it threw, by the name of its class
     */
    record Broken(long nanos, String commitId, String what) implements OfCommit {}

    /** The line as text, with its end. */
    default String text() {
        return switch (this) {
            case Held(long nanos, long forNanos) -> "H %d %d\n".formatted(nanos, forNanos);
            case Intent(long nanos, long within, PlannedCommit commit) ->
                    "I %d %s %d %s %s\n"
                            .formatted(
                                    nanos,
                                    commit.id(),
                                    within,
                                    commit.recordedAt(),
                                    commit.slots().stream()
                                            .map(slot -> slot.aggregate() + ":" + slot.sequence())
                                            .collect(Collectors.joining(",")));
            case Stored(long nanos, String id, long position) ->
                    "S %d %s %d\n".formatted(nanos, id, position);
            case Conflicting(long nanos, String id) -> "C %d %s\n".formatted(nanos, id);
            case NotStored(long nanos, String id, String reason) ->
                    "N %d %s %s\n".formatted(nanos, id, reason);
            case Unknown(long nanos, String id) -> "U %d %s\n".formatted(nanos, id);
            case Broken(long nanos, String id, String what) ->
                    "B %d %s %s\n".formatted(nanos, id, what);
        };
    }

    /** The line that {@link #text} made. */
    static JournalLine of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        long nanos = Long.parseLong(words.get(1));
        String id = words.get(2);
        return switch (words.getFirst()) {
            case "H" -> new Held(nanos, Long.parseLong(id));
            case "I" ->
                    new Intent(
                            nanos,
                            Long.parseLong(words.get(3)),
                            new PlannedCommit(
                                    id, Instant.parse(words.get(4)), slots(words.get(5))));
            case "S" -> new Stored(nanos, id, Long.parseLong(words.get(3)));
            case "C" -> new Conflicting(nanos, id);
            case "N" -> new NotStored(nanos, id, words.get(3));
            case "U" -> new Unknown(nanos, id);
            case "B" -> new Broken(nanos, id, words.get(3));
            default -> throw new IllegalArgumentException("No line of a journal: " + text);
        };
    }

    private static List<Slot> slots(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(
                        slot -> {
                            int colon = slot.lastIndexOf(':');
                            return new Slot(
                                    slot.substring(0, colon),
                                    Long.parseLong(slot.substring(colon + 1)));
                        })
                .toList();
    }
}
