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

    /** Of which commit. */
    String commitId();

    /** Written before the commit is sent, also when it is sent once more. */
    record Intent(long nanos, PlannedCommit commit) implements JournalLine {
        @Override
        public String commitId() {
            return commit.id();
        }
    }

    /** The log said: stored, and the last event stands at the position. */
    record Stored(long nanos, String commitId, long position) implements JournalLine {}

    /** The log said: another commit holds a sequence of one of the aggregates. */
    record Conflicting(long nanos, String commitId) implements JournalLine {}

    /** The log said: not stored, and never will be. */
    record NotStored(long nanos, String commitId, String reason) implements JournalLine {}

    /** The log said that it does not know. */
    record Unknown(long nanos, String commitId) implements JournalLine {}

    /** The line as text, with its end. */
    default String text() {
        return switch (this) {
            case Intent(long nanos, PlannedCommit commit) ->
                    "I %d %s %s %s\n"
                            .formatted(
                                    nanos,
                                    commit.id(),
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
        };
    }

    /** The line that {@link #text} made. */
    static JournalLine of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        long nanos = Long.parseLong(words.get(1));
        String id = words.get(2);
        return switch (words.getFirst()) {
            case "I" ->
                    new Intent(
                            nanos,
                            new PlannedCommit(
                                    id, Instant.parse(words.get(3)), slots(words.get(4))));
            case "S" -> new Stored(nanos, id, Long.parseLong(words.get(3)));
            case "C" -> new Conflicting(nanos, id);
            case "N" -> new NotStored(nanos, id, words.get(3));
            case "U" -> new Unknown(nanos, id);
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
