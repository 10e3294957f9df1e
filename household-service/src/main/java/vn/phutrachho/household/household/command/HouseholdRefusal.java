package vn.phutrachho.household.household.command;

import vn.phutrachho.events.Refusal;

/** The ways in which a household says no. */
public final class HouseholdRefusal {
    private HouseholdRefusal() {}

    /** There is no such household, or not for this person. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unknown() {
            super(Kind.NOT_FOUND, "household.unknown", "There is no such household");
        }
    }

    /** The cell's register has a household of that code. */
    public static final class AlreadyRegistered extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyRegistered() {
            super(
                    Kind.CONFLICT,
                    "household.already-registered",
                    "The cell's register has a household of that code");
        }
    }

    /** The household is no longer here. */
    public static final class Gone extends Refusal {
        private static final long serialVersionUID = 1L;

        public Gone() {
            super(Kind.CONFLICT, "household.gone", "The household is no longer here");
        }
    }

    /** Of a household that is here nothing is erased. */
    public static final class StillHere extends Refusal {
        private static final long serialVersionUID = 1L;

        public StillHere() {
            super(
                    Kind.CONFLICT,
                    "household.still-here",
                    "Only what is kept of a household that is no longer here is erased");
        }
    }

    /** Its cases come to their end first. */
    public static final class CasesOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        public CasesOpen() {
            super(
                    Kind.CONFLICT,
                    "household.cases-open",
                    "The household has cases that are not at their end");
        }
    }

    /** The household does not live in the cell's area that it should move from. */
    public static final class NotInCell extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotInCell() {
            super(
                    Kind.CONFLICT,
                    "household.not-in-cell",
                    "The household does not live in that cell's area");
        }
    }

    /** Another household of the cell has that code. */
    public static final class CodeTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        public CodeTaken() {
            super(
                    Kind.CONFLICT,
                    "household.code-taken",
                    "Another household of that cell has the same code");
        }
    }

    /** A decision that is still to be taken. */
    public static final class DecidedAhead extends Refusal {
        private static final long serialVersionUID = 1L;

        public DecidedAhead() {
            super(
                    Kind.INVALID,
                    "household.decided-ahead",
                    "The day of the decision has not come yet");
        }
    }

    /** Something should be so from a day on that has not come yet. */
    public static final class InTheFuture extends Refusal {
        private static final long serialVersionUID = 1L;

        public InTheFuture() {
            super(Kind.INVALID, "household.in-the-future", "That day has not come yet");
        }
    }

    /** The register says something else by now than whoever corrects it was shown. */
    public static final class ChangedMeanwhile extends Refusal {
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile() {
            super(
                    Kind.CONFLICT,
                    "household.changed-meanwhile",
                    "The register has changed since it was looked at");
        }
    }

    /** Something should be true of a day before the household came. */
    public static final class BeforeRegistration extends Refusal {
        private static final long serialVersionUID = 1L;

        public BeforeRegistration() {
            super(
                    Kind.CONFLICT,
                    "household.before-registration",
                    "The day is before the household came to the cell's area");
        }
    }
}
