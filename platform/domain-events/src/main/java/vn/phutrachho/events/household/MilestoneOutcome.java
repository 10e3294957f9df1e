package vn.phutrachho.events.household;

/** What came of a milestone (M4.3). */
public enum MilestoneOutcome {
    REACHED,
    GIVEN_UP
}
