package vn.phutrachho.projections;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Folds batches of events into documents: loads those it touches, applies to each only what it does
 * not hold yet, writes each back once.
 */
final class Fold<D extends Record> {
    private final Projection<D> projection;
    private final Wanted wanted;
    private final Documents<D> documents;
    private final Holding<D> holding;
    private final Map<String, Versioned<D>> held = new HashMap<>();
    private final Map<String, Versioned<D>> loaded = new HashMap<>();
    private @Nullable D last;
    private long touched;

    /** Whether documents may be held back for longer. */
    @FunctionalInterface
    interface Holding<D extends Record> {
        /**
         * Asked after each batch.
         *
         * @param held how many documents are held back
         * @param one the last that was folded; null when that is gone or there was none
         */
        boolean isTooMuch(int held, @Nullable D one);
    }

    /**
     * @param wanted the events that the projection is about
     * @param holding how long documents are held back before they are written
     */
    Fold(Projection<D> projection, Wanted wanted, Documents<D> documents, Holding<D> holding) {
        this.projection = projection;
        this.wanted = wanted;
        this.documents = documents;
        this.holding = holding;
    }

    /**
     * Applies those of the events that the projection is about.
     *
     * @return whether what was held back had to be written
     */
    boolean apply(List<RecordedEvent> all) {
        return apply(all, id -> true);
    }

    /**
     * The same, to some documents only.
     *
     * @param which by their ids
     */
    boolean apply(List<RecordedEvent> all, Predicate<String> which) {
        List<RecordedEvent> events = all.stream().filter(wanted::is).toList();
        List<Set<String>> about = events.stream().map(event -> documents(event, which)).toList();
        load(about.stream().flatMap(Set::stream).collect(toSet()));
        for (int i = 0; i < events.size(); i++) {
            for (String id : about.get(i)) {
                apply(events.get(i), id);
                touched++;
            }
        }
        boolean tooMuch = holding.isTooMuch(held.size(), last);
        if (tooMuch) {
            flush();
        }
        return tooMuch;
    }

    private Set<String> documents(RecordedEvent event, Predicate<String> which) {
        Set<String> all = projection.documentsOf(event);
        return all.stream().allMatch(which) ? all : all.stream().filter(which).collect(toSet());
    }

    /** Writes what is held back. */
    void flush() {
        Map<String, Versioned<D>> changed = new HashMap<>(held);
        changed.entrySet().removeIf(e -> e.getValue().equals(loaded.get(e.getKey())));
        try {
            if (!loaded.isEmpty()) {
                documents.save(changed, loaded);
            }
        } finally {
            held.clear();
            loaded.clear();
        }
    }

    /** How many documents events were about so far, whether this process wrote them or another. */
    long touched() {
        return touched;
    }

    private void load(Set<String> ids) {
        ids.removeAll(held.keySet());
        if (ids.isEmpty()) {
            return;
        }
        Map<String, Versioned<D>> found = documents.load(ids);
        for (String id : ids) {
            Versioned<D> document = found.getOrDefault(id, Versioned.absent());
            held.put(id, document);
            loaded.put(id, document);
        }
    }

    private void apply(RecordedEvent event, String id) {
        Versioned<D> before = held.getOrDefault(id, Versioned.absent());
        if (!before.holds(event)) {
            last = projection.fold(id, before.document(), event);
            held.put(id, before.after(event, last));
        }
    }
}
