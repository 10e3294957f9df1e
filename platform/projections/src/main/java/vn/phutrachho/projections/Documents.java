package vn.phutrachho.projections;

import java.util.Map;
import java.util.Set;

/** Where the documents of one projection are kept. */
interface Documents<D extends Record> {
    /** Those of the ids that there are. */
    Map<String, Versioned<D>> load(Set<String> ids);

    /**
     * Takes changed documents; none of them where another process had folded it all before.
     *
     * @param before what each was when it was loaded: nothing newer is ever overwritten
     * @throws FoldedElsewhere when another process has gone further with one of them
     */
    void save(Map<String, Versioned<D>> changed, Map<String, Versioned<D>> before);
}
