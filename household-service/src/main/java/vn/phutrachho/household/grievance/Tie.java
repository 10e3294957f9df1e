package vn.phutrachho.household.grievance;

/**
 * How somebody is tied to a case on a day. All that they may see and do follows from their ties.
 */
public enum Tie {
    /**
     * They are the member who heard it; of a confidential case, too, whoever is responsible for the
     * household by now where that member is one no more.
     */
    BROUGHT_IT,
    /** They are the member who is responsible for the household today. */
    RESPONSIBLE,
    /** They are secretary of the household's cell, or of the cell that is its heir. */
    SECRETARY,
    /** They are officer of the desk whose turn it is. */
    HOLDS_IT,
    /** They are officer of a desk that it lies or lay on. */
    HELD_IT,
    /** They are officer of a commune on whose desk it lies or lay. */
    HELD_IT_AT_COMMUNE,
    /** They are officer of the unit that promised something. */
    PROMISED,
    /** They are officer of a unit of which a promise is still open. */
    OWES,
    /** They are officer of a unit above that was told that it stands still. */
    TOLD_ABOVE,
    /** They are officer of the commune above the household's cell. */
    COMMUNE_ABOVE,
    /** They are officer of the district or province above the household's cell. */
    ABOVE_COMMUNE,
    /** They audit the household's cell. */
    AUDITS
}
