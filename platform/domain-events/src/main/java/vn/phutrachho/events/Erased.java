package vn.phutrachho.events;

import java.time.LocalDate;

/**
 * Somebody's personal texts were erased, in this and every other service: the key that opens them
 * is destroyed once this is recorded. That they were there, figures and days stay.
 */
public interface Erased extends DomainEvent {
    /** Whose texts, as {@link Personal#of()} says. */
    String whose();

    ErasureGround ground();

    /** Number of the decision that it rests on. */
    String decision();

    /** Day of the decision. */
    LocalDate decidedOn();

    /** Day of the erasure. */
    LocalDate on();
}
