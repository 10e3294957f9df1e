package vn.phutrachho.projections;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Documents that nobody keeps: for tests and for what was known on a day. */
final class InMemoryDocuments<D extends Record> implements Documents<D> {
    private final Map<String, Versioned<D>> kept = new HashMap<>();

    @Override
    public Map<String, Versioned<D>> load(Set<String> ids) {
        Map<String, Versioned<D>> found = new HashMap<>(kept);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void save(Map<String, Versioned<D>> changed, Map<String, Versioned<D>> before) {
        kept.putAll(changed);
    }

    Map<String, D> all() {
        Map<String, D> documents = new HashMap<>();
        kept.forEach(
                (id, versioned) -> {
                    D document = versioned.document();
                    if (document != null) {
                        documents.put(id, document);
                    }
                });
        return documents;
    }
}
