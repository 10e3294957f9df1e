package vn.phutrachho.projections;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Stored documents, those used last also in memory: most events touch documents that were touched a
 * moment ago, and most questions are about them too. What is held is never older than what this
 * process has folded; another process may have gone further with a document, which is noticed when
 * it is saved.
 */
final class HeldDocuments<D extends Record> implements Documents<D> {
    private static final int AT_MOST = 5_000;

    private final MongoDocuments<D> stored;
    private final Cache<String, Versioned<D>> held =
            Caffeine.newBuilder().maximumSize(AT_MOST).build();

    HeldDocuments(MongoDocuments<D> stored) {
        this.stored = stored;
    }

    MongoDocuments<D> stored() {
        return stored;
    }

    @Override
    public Map<String, Versioned<D>> load(Set<String> ids) {
        Map<String, Versioned<D>> found = new HashMap<>(held.getAllPresent(ids));
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            Map<String, Versioned<D>> loaded = stored.load(missing);
            loaded.forEach(this::hold);
            found.putAll(loaded);
        }
        return found;
    }

    /** {@inheritDoc} After a failure all of them are loaded anew. */
    @Override
    public void save(Map<String, Versioned<D>> changed, Map<String, Versioned<D>> before) {
        try {
            stored.save(changed, before);
        } catch (RuntimeException e) {
            held.invalidateAll(changed.keySet());
            throw e;
        }
        changed.forEach(this::hold);
    }

    /** Whoever loaded a document earlier may come later. */
    private void hold(String id, Versioned<D> document) {
        held.asMap().merge(id, document, Versioned::newer);
    }
}
