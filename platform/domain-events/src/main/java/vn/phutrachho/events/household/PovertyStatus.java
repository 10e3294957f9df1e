package vn.phutrachho.events.household;

/** As the chairman of the commune decided in the yearly review; only recorded here. */
public enum PovertyStatus {
    /** Neither poor nor near-poor. */
    NONE,
    /** Hộ cận nghèo. */
    NEAR_POOR,
    /** Hộ nghèo. */
    POOR
}
