package vn.phutrachho.member.nomination;

/** What somebody may do with a nomination. */
public enum Deed {
    /** See who it is and how it stands. */
    READ,
    /** See who nominated and what they wrote, and take what is held to the person. */
    READ_ALL,
    /** Take back one's own nomination. */
    WITHDRAW,
    /** Put right what is recorded of the person. */
    CORRECT,
    /** Record the cell's next step. */
    STEP_OF_THE_CELL,
    /** Record what the commune's committee decided. */
    STEP_OF_THE_COMMUNE,
    /** Record another end. */
    END,
    /** Take back the last step, recorded by mistake. */
    TAKE_BACK,
    /** Erase for ever what is personal of somebody whose nomination is over. */
    ERASE
}
