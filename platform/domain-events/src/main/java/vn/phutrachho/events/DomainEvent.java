package vn.phutrachho.events;

/**
 * Something that happened in the duty and will always have happened. Events are records, named in
 * the past, kept for ever under a logical name ({@link Named}); each stands in a sealed interface
 * of its aggregate, listed in {@link EventCatalog}.
 *
 * <p>When it was true in the world is a date in the event ({@code occurredOn} or a name that says
 * more); when it became known is the store's recording time. Who did it is in the metadata ({@link
 * Metadata#ACTOR}).
 */
public interface DomainEvent {}
