package vn.phutrachho.eventstore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.phutrachho.eventstore.NotStored.Reason;

/**
 * What a process sends to the one that writes for it, and what it is answered: commits with the
 * time that each has left, and for each what became of it.
 */
final class Dictation {

    /** What became of a commit. */
    sealed interface Answer {
        /** It is stored and durable; its last event stands there. */
        record Stored(long position) implements Answer {}

        /** Another commit holds one of its sequences; nothing of it is stored. */
        record Conflicting(String aggregateId, long sequence) implements Answer {}

        /** Nothing of it is stored. */
        record Refused(Reason reason, String message) implements Answer {}

        /** Whoever writes was not told by the database. */
        record Unknown() implements Answer {}
    }

    private static final int STORED = 0;
    private static final int CONFLICTING = 1;
    private static final int REFUSED = 2;
    private static final int UNKNOWN = 3;

    private Dictation() {}

    static byte[] of(List<PendingCommit> commits) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(commits.size());
        for (PendingCommit commit : commits) {
            out.writeLong(commit.nanosLeft());
            out.writeInt(commit.document().size());
            out.write(commit.document().bytes());
        }
        return bytes.toByteArray();
    }

    /** The commits as this process would have them from its own callers. */
    static List<PendingCommit> commits(byte[] dictated, SeenWords words) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(dictated));
        List<PendingCommit> commits = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Duration deadline = Duration.ofNanos(in.readLong());
            byte[] document = in.readNBytes(in.readInt());
            Commit commit = new StoredBytes(document, words).commit().asGiven();
            commits.add(new PendingCommit(commit, CommitDocument.of(document, commit), deadline));
        }
        return commits;
    }

    /** Waits until each of the commits has its answer. */
    static byte[] answersOf(List<PendingCommit> commits) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (PendingCommit commit : commits) {
            write(answerOf(commit), out);
        }
        return bytes.toByteArray();
    }

    private static Answer answerOf(PendingCommit commit) {
        try {
            return new Answer.Stored(commit.await());
        } catch (StoreFailure failure) {
            return switch (failure) {
                case AggregateConflict it ->
                        new Answer.Conflicting(it.aggregateId(), it.sequence());
                case NotStored it ->
                        new Answer.Refused(it.reason(), String.valueOf(it.getMessage()));
                case OutcomeUnknown _ -> new Answer.Unknown();
            };
        }
    }

    private static void write(Answer answer, DataOutputStream out) throws IOException {
        switch (answer) {
            case Answer.Stored it -> {
                out.writeByte(STORED);
                out.writeLong(it.position());
            }
            case Answer.Conflicting it -> {
                out.writeByte(CONFLICTING);
                out.writeUTF(it.aggregateId());
                out.writeLong(it.sequence());
            }
            case Answer.Refused it -> {
                out.writeByte(REFUSED);
                out.writeUTF(it.reason().name());
                out.writeUTF(it.message());
            }
            case Answer.Unknown _ -> out.writeByte(UNKNOWN);
        }
    }

    /** One for each commit, in their order. */
    static List<Answer> answers(byte[] answered, int commits) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(answered));
        List<Answer> answers = new ArrayList<>();
        while (answers.size() < commits) {
            answers.add(read(in));
        }
        return answers;
    }

    private static Answer read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case STORED -> new Answer.Stored(in.readLong());
            case CONFLICTING -> new Answer.Conflicting(in.readUTF(), in.readLong());
            case REFUSED -> new Answer.Refused(reason(in.readUTF()), in.readUTF());
            case UNKNOWN -> new Answer.Unknown();
            default -> throw new IOException("An answer of kind " + kind + " is not known");
        };
    }

    /** Whoever writes may be of a newer version. */
    private static Reason reason(String name) throws IOException {
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("The reason " + name + " is not known"));
    }
}
