package vn.phutrachho.events.household;

/** What came of a pledge (M4.3). */
public enum PledgeOutcome {
    /** A decision of the commune's chairman says that the household is poor no longer. */
    REACHED,
    /** The target year is over and the household is still poor. */
    NOT_REACHED,
    /** The household does not want it any more. */
    WITHDRAWN,
    /** The household lives here no longer. */
    HOUSEHOLD_GONE,
    /** It had been reached, and a later decision says that the household is poor again. */
    RELAPSED
}
