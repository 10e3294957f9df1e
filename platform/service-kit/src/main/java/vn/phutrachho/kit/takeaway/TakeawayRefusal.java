package vn.phutrachho.kit.takeaway;

import vn.phutrachho.events.Refusal;

/** The ways in which a note says no. */
public final class TakeawayRefusal {
    private TakeawayRefusal() {}

    /** Another has that id. */
    public static final class AlreadyRecorded extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyRecorded() {
            super(Kind.CONFLICT, "takeaway.already-recorded", "Another was recorded under that id");
        }
    }
}
