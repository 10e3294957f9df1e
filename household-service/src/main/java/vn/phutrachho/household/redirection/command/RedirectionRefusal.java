package vn.phutrachho.household.redirection.command;

import vn.phutrachho.events.Refusal;

/** The ways in which a redirection says no. */
public final class RedirectionRefusal {
    private RedirectionRefusal() {}

    /** Another redirection has that id. */
    public static final class AlreadyRecorded extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyRecorded() {
            super(
                    Kind.CONFLICT,
                    "redirection.already-recorded",
                    "Another redirection was recorded under that id");
        }
    }
}
