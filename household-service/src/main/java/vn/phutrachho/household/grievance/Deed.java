package vn.phutrachho.household.grievance;

/** What somebody can do to a case. */
public enum Deed {
    /** The cell settles it. */
    SETTLE,
    /** The cell takes it up again later. */
    CARRY_OVER,
    /** The cell finds that it is about something else than was written down. */
    CORRECT_THEME,
    /** Whoever has it on their desk passes it on. */
    REFER,
    /** Whoever stands above and was told that it stands still decides which desk takes it on. */
    DIRECT,
    /** The desk it was passed to takes it on. */
    ACCEPT,
    /** The desk asks for facts, and its clock stands still. */
    PAUSE,
    /** The household's cell brings the facts. */
    SUPPLY_FACTS,
    /** The desk goes on without them. */
    RESUME,
    /** The desk asks an authority or association outside the Party. */
    SEND_OUTSIDE,
    /** The desk writes down what came back from there. */
    RECORD_OUTSIDE,
    /** The desk joins it to another that says the same. */
    JOIN,
    /** The desk that joined it to another finds that it is not the same after all. */
    PART,
    /** The desk that took it on answers. */
    ANSWER,
    /** The desk that promised something says that it is done, or why it will not be. */
    FOLLOW_PROMISE,
    /** The member brings the answer to the household. */
    CARRY_BACK,
    /** The member writes down whether the household is content. */
    CONFIRM,
    /** The member writes down that the household finds, after all, that it was not dealt with. */
    REOPEN,
    /** The member writes down that the household takes it back. */
    WITHDRAW,
    /** Only who holds it and who brought it see it from here on. */
    KEEP_CONFIDENTIAL,
    /** Somebody above the commune has to know whose words these are. */
    OPEN_NAME
}
