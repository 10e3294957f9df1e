package vn.phutrachho.household.grievance.view;

/** Where a case stands, in the words of its readers. */
public enum CaseStage {
    /** The cell is to conclude it. */
    AT_CELL,
    /** Passed on and not accepted yet: nobody holds it. */
    REFERRED,
    /** A desk accepted it and is to answer. */
    IN_HAND,
    /** Answered; the member is to carry the answer back. */
    ANSWERED,
    /** The household has heard the answer and is to say whether it is content. */
    CARRIED_BACK,
    /** The household is content. */
    CLOSED,
    /** The household took it back. */
    WITHDRAWN;

    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }
}
