package vn.phutrachho.events.household;

/** What the law gives a channel of its own, and is not worked here (M4.2). */
public enum LegalMatter {
    /**
     * Khiếu nại: somebody disagrees with a decision or an act of an office and asks that it be
     * looked at again.
     */
    COMPLAINT,
    /** Tố cáo: somebody reports a breach of the law by somebody. */
    DENUNCIATION
}
