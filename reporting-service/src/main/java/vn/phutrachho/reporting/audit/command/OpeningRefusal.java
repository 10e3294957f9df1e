package vn.phutrachho.reporting.audit.command;

import vn.phutrachho.events.Refusal;

/** The ways in which an opening says no. */
public final class OpeningRefusal {
    private OpeningRefusal() {}

    /** Another opening has that id. */
    public static final class AlreadyRecorded extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyRecorded() {
            super(
                    Kind.CONFLICT,
                    "timeline.already-recorded",
                    "Another opening was recorded under that id");
        }
    }
}
