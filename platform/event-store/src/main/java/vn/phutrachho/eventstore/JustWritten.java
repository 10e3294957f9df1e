package vn.phutrachho.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What this process has just written, for whoever follows the log in it: the bytes that the
 * database has stored need not be fetched from there. Only the newest are kept, and only until they
 * are taken; whoever comes late, or finds that another process was between, reads the log.
 */
final class JustWritten {

    private static final int MOST_COMMITS = 1_000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final SeenWords words = new SeenWords();
    private final Deque<Written> newest = new ArrayDeque<>();
    private int bytes;

    /**
     * @param last position of its last event
     */
    private record Written(long last, CommitDocument document) {
        long before() {
            return last - document.events();
        }
    }

    /** For the writer: these are stored and durable, in order. */
    synchronized void add(List<PendingCommit> stored) {
        for (PendingCommit commit : stored) {
            newest.add(new Written(commit.head().position(), commit.document()));
            bytes += commit.document().size();
        }
        while (newest.size() > MOST_COMMITS || bytes > MOST_BYTES) {
            removeFirst();
        }
    }

    /**
     * Whole commits after the position, in order and without gaps, each handed out once.
     *
     * @return none where they are not known here, whatever stands in the log
     */
    List<StoredEvent> after(long position, int atMost) {
        List<StoredEvent> events = new ArrayList<>();
        for (CommitDocument document : take(position, atMost)) {
            events.addAll(document.stored(words).events());
        }
        return events;
    }

    private synchronized List<CommitDocument> take(long position, int atMost) {
        while (!newest.isEmpty() && newest.element().last() <= position) {
            removeFirst();
        }
        List<CommitDocument> taken = new ArrayList<>();
        long end = position;
        while (!newest.isEmpty()
                && newest.element().before() == end
                && newest.element().last() - position <= atMost) {
            end = newest.element().last();
            taken.add(removeFirst());
        }
        return taken;
    }

    private CommitDocument removeFirst() {
        CommitDocument document = newest.remove().document();
        bytes -= document.size();
        return document;
    }
}
