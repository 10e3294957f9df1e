package vn.phutrachho.projections;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stored documents, those used last also in memory: most events touch documents that were touched a
 * moment ago, and most questions are about them too. What is saved is held back until it is written
 * together with more. What is held is never older than what this process has folded; another
 * process may have gone further with a document, which is noticed when it is written.
 *
 * <p>One thread folds and one writes, at the same time; any number reads.
 */
final class HeldDocuments<D extends Record> implements Documents<D> {
    private static final int AT_MOST = 10_000;

    /**
     * More than one round of a month touches in three communes, so that a round is written once.
     */
    private static final int MANY = 5_000;

    private final MongoDocuments<D> stored;
    private final Cache<String, Versioned<D>> held =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();
    private final ConcurrentMap<String, Change<D>> heldBack = new ConcurrentHashMap<>();

    /** Grows with what is folded and what is written: what was read before may be older. */
    private final AtomicLong steps = new AtomicLong();

    /**
     * @param before as it is stored
     */
    private record Change<D extends Record>(Versioned<D> before, Versioned<D> now) {}

    HeldDocuments(MongoDocuments<D> stored) {
        this.stored = stored;
    }

    /** As they are stored, without what is held back. */
    MongoDocuments<D> stored() {
        return stored;
    }

    @Override
    public Map<String, Versioned<D>> load(Set<String> ids) {
        long begun = steps.get();
        Map<String, Versioned<D>> found = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            // what is written moves from the one to the other: asked in this order it is in either
            Change<D> change = heldBack.get(id);
            Versioned<D> document = change == null ? held.getIfPresent(id) : change.now();
            if (document == null) {
                missing.add(id);
            } else {
                found.put(id, document);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Versioned<D>> loaded = stored.load(missing);
            loaded.forEach((id, document) -> hold(id, document, begun));
            found.putAll(loaded);
        }
        return found;
    }

    @Override
    public void save(Map<String, Versioned<D>> changed, Map<String, Versioned<D>> before) {
        changed.forEach(
                (id, now) ->
                        heldBack.merge(
                                id,
                                new Change<>(requireNonNull(before.get(id)), now),
                                (first, last) -> new Change<>(first.before(), last.now())));
        // whoever begins to load from here on finds them, or what another process made of them
        steps.incrementAndGet();
    }

    boolean isHoldingBack() {
        return !heldBack.isEmpty();
    }

    boolean isHoldingBackMany() {
        return heldBack.size() > MANY;
    }

    /**
     * Writes what is held back.
     *
     * @throws FoldedElsewhere when another process has gone further with one of them
     */
    void write() {
        Map<String, Change<D>> writing = Map.copyOf(heldBack);
        if (writing.isEmpty()) {
            return;
        }
        Map<String, Versioned<D>> now = new HashMap<>();
        Map<String, Versioned<D>> before = new HashMap<>();
        writing.forEach(
                (id, change) -> {
                    now.put(id, change.now());
                    before.put(id, change.before());
                });
        stored.save(now, before);
        steps.incrementAndGet();
        now.forEach(this::written);
    }

    private void written(String id, Versioned<D> document) {
        held.asMap().merge(id, document, Versioned::newer);
        heldBack.computeIfPresent(
                id,
                (same, change) ->
                        change.now().equals(document)
                                ? null
                                : new Change<>(document, change.now()));
    }

    /** As when there is room for others only. */
    void letGo(Set<String> ids) {
        held.invalidateAll(ids);
    }

    /**
     * Whoever loaded a document earlier may come later: after a newer form of it was held, and even
     * after that had to make room. So what may be older is not held at all, and read once more.
     */
    private void hold(String id, Versioned<D> loaded, long begun) {
        held.asMap()
                .compute(
                        id,
                        (same, there) -> {
                            if (there != null) {
                                return Versioned.newer(there, loaded);
                            }
                            return steps.get() == begun ? loaded : null;
                        });
    }
}
