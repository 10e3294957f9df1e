package vn.phutrachho.events.household;

/** Why somebody is told about a case; what weighs most comes first. */
public enum EscalationGround {
    /** It was passed on and nobody has accepted it in time. */
    HELD_BY_NOBODY,
    /** Somebody wanted to pass it on in a circle. */
    IN_A_CIRCLE,
    /** Whoever holds it has let the deadline pass. */
    OVERDUE,
    /** What was promised has not been done in time. */
    PROMISE_OVERDUE,
    /** The deadline is near. */
    DUE_SOON
}
