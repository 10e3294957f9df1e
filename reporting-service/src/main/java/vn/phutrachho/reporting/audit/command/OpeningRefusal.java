package vn.phutrachho.reporting.audit.command;

import vn.phutrachho.events.Refusal;

/** The ways in which an opening says no. */
public final class OpeningRefusal {
    private OpeningRefusal() {}

    /** Nothing lies between the two days. */
    public static final class DaysTheWrongWay extends Refusal {
        private static final long serialVersionUID = 1L;

        public DaysTheWrongWay() {
            super(
                    Kind.INVALID,
                    "timeline.days-the-wrong-way",
                    "The last day lies before the first");
        }
    }

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
