package vn.phutrachho.assignment.proposal;

/** The parts that the cost of a plan is added up from; each is a sentence a secretary can say. */
public enum Part {
    NEAR,
    LANGUAGE,
    ABILITY,
    BROKEN_TIE,
    BAD_TIE,
    LEADER,
    KIN,
    LOAD,
    IDLE,
    CHANGE
}
