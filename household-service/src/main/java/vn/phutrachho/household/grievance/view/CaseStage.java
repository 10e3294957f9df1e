package vn.phutrachho.household.grievance.view;

/** Where a case stands, in the words of its readers. */
public enum CaseStage {
    /** The cell is to conclude it. */
    AT_CELL,
    /** Passed on and not accepted yet: nobody holds it. */
    REFERRED,
    /** A desk accepted it and is to answer. */
    IN_HAND,
    /** The desk that is to answer has asked for facts; its clock stands still. */
    PAUSED,
    /** Another case goes on for it. */
    JOINED,
    /** Answered; the member is to carry the answer back. */
    ANSWERED,
    /** The household has heard the answer and is to say whether it is content. */
    CARRIED_BACK,
    /** Closed: the household is content. */
    CLOSED,
    /** Closed though the household is not content: it was opened again as often as it can be. */
    DISPUTED,
    /** The household took it back. */
    WITHDRAWN;

    public boolean isOpen() {
        return switch (this) {
            case CLOSED, DISPUTED, WITHDRAWN -> false;
            case AT_CELL, REFERRED, IN_HAND, PAUSED, JOINED, ANSWERED, CARRIED_BACK -> true;
        };
    }

    /** Whether it is the turn of a unit. */
    public boolean isOnDesk() {
        return isOpen() && !isWithMember();
    }

    /** Whether its clock runs, whoever's turn it is. */
    boolean isRunning() {
        return switch (this) {
            case AT_CELL, REFERRED, IN_HAND, ANSWERED, CARRIED_BACK -> true;
            case PAUSED, JOINED, CLOSED, DISPUTED, WITHDRAWN -> false;
        };
    }

    /** Whether it is the turn of the member who is responsible for the household. */
    public boolean isWithMember() {
        return this == ANSWERED || this == CARRIED_BACK;
    }
}
