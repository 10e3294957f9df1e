package vn.phutrachho.events;

/**
 * Somebody's personal texts were erased, in this and every other service: the key that opens them
 * is destroyed once this is recorded. That they were there, figures and days stay.
 */
public interface Erased extends DomainEvent {
    /** Whose texts, as {@link Personal#of()} says. */
    String whose();
}
