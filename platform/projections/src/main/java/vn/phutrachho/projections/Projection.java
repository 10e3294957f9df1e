package vn.phutrachho.projections;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;

/**
 * A view, as a fold of events into documents. Pure: the same events in the same order of each log
 * give the same documents, in whatever way the two logs interleave.
 *
 * @param <D> what one document says
 */
public interface Projection<D extends Record> {
    /** In an index: the id of the document. */
    String ID = "_id";

    /** In kebab case, for ever: collections and places are called so. */
    String name();

    Class<D> document();

    /**
     * Fields of the document by which it is asked for, and {@link #ID}; each list one index, in
     * that order.
     */
    default List<List<String>> indexes() {
        return List.of();
    }

    /**
     * Whether somebody asks again and again for what has changed since ({@link View#changedAfter});
     * it costs an index.
     */
    default boolean followed() {
        return false;
    }

    /**
     * What it is about: records of events, or vocabularies for all of theirs. No other event ever
     * comes to it; one that no vocabulary knows stops it all the same.
     */
    Set<Class<? extends DomainEvent>> events();

    /** Ids of the documents that the event touches. */
    Set<String> documentsOf(RecordedEvent event);

    /**
     * The document after the event.
     *
     * @param before the document so far; null when there is none
     * @return null when there is no such document (any more)
     */
    @Nullable D fold(String id, @Nullable D before, RecordedEvent event);
}
