package vn.phutrachho.eventstore.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.StoredEvent;

/** Stores that break one promise each, in ways that real ones have broken it. */
final class BrokenStores {

    private BrokenStores() {}

    /**
     * Acknowledges every tenth commit from memory alone: as a write concern below majority does.
     */
    static final class Losing extends MemoryStore {

        private int commits;

        @Override
        void publish(List<StoredEvent> events) {
            if (++commits % 10 != 0) {
                super.publish(events);
            }
        }
    }

    /** Orders by recording time, as stores do that have nothing else to order by. */
    static final class Reordering extends MemoryStore {

        @Override
        void publish(List<StoredEvent> events) {
            List<StoredEvent> all = new ArrayList<>(visible().values());
            all.addAll(events);
            all.sort(Comparator.comparing(stored -> stored.event().recordedAt()));
            List<StoredEvent> anew = new ArrayList<>();
            for (StoredEvent each : all) {
                anew.add(
                        new StoredEvent(
                                anew.size() + 1L,
                                each.commitId(),
                                each.event(),
                                each.commitHash(),
                                each.endsCommit()));
            }
            super.publish(anew);
        }
    }

    /**
     * Does not know again what it has stored: as a retry after a lost answer does without an id.
     */
    static final class Doubling extends MemoryStore {

        @Override
        @Nullable Long placeOf(Commit commit) {
            return null;
        }

        @Override
        void refuse(Commit commit) {
            try {
                super.refuse(commit);
            } catch (AggregateConflict conflict) {
                if (visible().values().stream()
                        .noneMatch(stored -> stored.commitId().equals(commit.id()))) {
                    throw conflict;
                }
            }
        }
    }

    /**
     * Gives out numbers before it stores, and shows some later than those behind them: as a counter
     * document or a sequence of a database does.
     */
    static final class SkippingGaps extends MemoryStore {

        private int commits;
        private long readTo;

        @Override
        synchronized List<StoredEvent> read(long after, int atMost) {
            List<StoredEvent> events = super.read(after, atMost);
            if (!events.isEmpty()) {
                readTo = Math.max(readTo, events.getLast().position());
                notifyAll();
            }
            return events;
        }

        @Override
        void publish(List<StoredEvent> events) {
            if (++commits % 5 == 0) {
                long end = System.nanoTime() + 100_000_000;
                while (readTo <= events.getLast().position() && System.nanoTime() < end) {
                    waitBriefly(5);
                }
            }
            super.publish(events);
        }
    }

    /** Shows a commit event by event: as one document for each event does without a transaction. */
    static final class Tearing extends MemoryStore {

        private boolean storing;

        @Override
        synchronized long append(Commit commit) {
            while (storing) {
                waitBriefly(5);
            }
            storing = true;
            try {
                return super.append(commit);
            } finally {
                storing = false;
                notifyAll();
            }
        }

        @Override
        void publish(List<StoredEvent> events) {
            for (StoredEvent event : events) {
                super.publish(List.of(event));
                waitBriefly(2);
            }
        }
    }

    /** Looks at no sequence: the last one wins. */
    static final class Overwriting extends MemoryStore {

        @Override
        void refuse(Commit commit) {
            // takes whatever comes
        }
    }

    /**
     * Begins its chain anew with every fifth commit: as a writer does that lost where the log ends
     * and does not read it again.
     */
    static final class Unchaining extends MemoryStore {

        private int commits;

        @Override
        List<StoredEvent> number(Commit commit) {
            List<StoredEvent> numbered = super.number(commit);
            if (++commits % 5 != 0) {
                return numbered;
            }
            byte[] anew = hashOf(new byte[32], commit.id());
            return numbered.stream()
                    .map(
                            each ->
                                    new StoredEvent(
                                            each.position(),
                                            each.commitId(),
                                            each.event(),
                                            anew,
                                            each.endsCommit()))
                    .toList();
        }
    }
}
