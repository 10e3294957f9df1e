package vn.phutrachho.events.household;

/** Which step of a grievance a deadline is for. */
public enum Stage {
    /** The cell must conclude it. */
    CONCLUDE,
    /** The desk it was referred to must accept it. */
    ACCEPT,
    /** The desk that accepted it must answer. */
    ANSWER,
    /** The responsible member must carry the answer back. */
    CARRY_BACK
}
