package vn.phutrachho.reporting.figures.view;

/** What happens to a household's pledge, as far as it is counted (M4.3). */
public enum PledgeTurn {
    /** The household has a pledge: it registered one, or goes on with one that was not reached. */
    TAKEN,
    /** It is poor no longer, by the commune's decision. */
    REACHED,
    /** The pledge is over otherwise. */
    ENDED,
    /** The household had left poverty and is poor again. */
    RELAPSED
}
