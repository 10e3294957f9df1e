package vn.phutrachho.household.grievance.command;

import vn.phutrachho.events.Refusal;

/** The ways in which a grievance says no. */
public final class GrievanceRefusal {
    private GrievanceRefusal() {}

    /** There is no such grievance, or not for this person. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unknown() {
            super(Kind.NOT_FOUND, "grievance.unknown", "There is no such grievance");
        }
    }

    /** Another grievance has that id. */
    public static final class AlreadyReported extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyReported() {
            super(
                    Kind.CONFLICT,
                    "grievance.already-reported",
                    "Another grievance was reported under that id");
        }
    }

    /** It was heard after the day on which it is written down. */
    public static final class HeardLater extends Refusal {
        private static final long serialVersionUID = 1L;

        public HeardLater() {
            super(
                    Kind.INVALID,
                    "grievance.heard-in-the-future",
                    "It cannot be written down before it was heard");
        }
    }

    /** Another unit holds it. */
    public static final class NotHeldHere extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotHeldHere() {
            super(Kind.CONFLICT, "grievance.not-held-here", "Another unit holds the grievance");
        }
    }

    /** It has not been referred to anybody yet: there is nothing to accept or answer. */
    public static final class NotReferred extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotReferred() {
            super(
                    Kind.CONFLICT,
                    "grievance.not-referred",
                    "The grievance still lies with its cell");
        }
    }

    /** It must be accepted before it can be answered. */
    public static final class NotAccepted extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAccepted() {
            super(
                    Kind.CONFLICT,
                    "grievance.not-accepted",
                    "The grievance has not been accepted yet");
        }
    }

    /** It is accepted already. */
    public static final class AlreadyAccepted extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyAccepted() {
            super(Kind.CONFLICT, "grievance.already-accepted", "The grievance is accepted already");
        }
    }

    /** There is no answer to carry back yet. */
    public static final class NotAnswered extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAnswered() {
            super(Kind.CONFLICT, "grievance.not-answered", "The grievance has no answer yet");
        }
    }

    /** It has its answer already. */
    public static final class AlreadyAnswered extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyAnswered() {
            super(
                    Kind.CONFLICT,
                    "grievance.already-answered",
                    "The grievance has its answer already");
        }
    }

    /** The household has heard the answer already. */
    public static final class AlreadyCarriedBack extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyCarriedBack() {
            super(
                    Kind.CONFLICT,
                    "grievance.already-carried-back",
                    "The answer has been carried back already");
        }
    }

    /** The household has not heard the answer yet. */
    public static final class NotCarriedBack extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotCarriedBack() {
            super(
                    Kind.CONFLICT,
                    "grievance.not-carried-back",
                    "The answer has not been carried back yet");
        }
    }

    /** It was closed or withdrawn. */
    public static final class AlreadyEnded extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyEnded() {
            super(Kind.CONFLICT, "grievance.already-ended", "The grievance has come to its end");
        }
    }

    /** A unit refers it to itself. */
    public static final class ReferredToItself extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReferredToItself() {
            super(
                    Kind.INVALID,
                    "grievance.referred-to-itself",
                    "A grievance is referred to another unit");
        }
    }

    /** The day is before the answer was given. */
    public static final class CarriedBackTooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public CarriedBackTooEarly() {
            super(
                    Kind.INVALID,
                    "grievance.before-the-answer",
                    "The answer cannot be carried back before it was given");
        }
    }

    /** It cannot be referred to such a unit. */
    public static final class NoSuchDesk extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSuchDesk() {
            super(Kind.INVALID, "grievance.no-such-desk", "There is no such unit today");
        }
    }

    /** Something should have happened on a day that has not come yet. */
    public static final class InTheFuture extends Refusal {
        private static final long serialVersionUID = 1L;

        public InTheFuture() {
            super(Kind.INVALID, "grievance.in-the-future", "That day has not come yet");
        }
    }
}
