package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
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

    /** The day is before the household had heard the answer, or before the end it speaks of. */
    public static final class WordTooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordTooEarly() {
            super(
                    Kind.INVALID,
                    "grievance.before-it-was-heard",
                    "The household speaks of an answer once it has heard it");
        }
    }

    /** The household had not said it yet, or not said its last word on it. */
    public static final class WithdrawnTooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public WithdrawnTooEarly(LocalDate lastWord) {
            super(
                    Kind.INVALID,
                    "grievance.withdrawn-too-early",
                    "A household takes back what it has said before",
                    lastWord);
        }
    }

    /** It is said to be about that already. */
    public static final class ThemeAsBefore extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeAsBefore() {
            super(Kind.INVALID, "grievance.theme-as-before", "It is about that already");
        }
    }

    /** The clock of its answer runs already, by the theme it was passed on with. */
    public static final class ThemeTooLate extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeTooLate() {
            super(
                    Kind.CONFLICT,
                    "grievance.theme-too-late",
                    "It has been passed on, and the clock of its answer runs");
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

    /** It was passed on in a circle: it stays where it is, and whoever stands above is told. */
    public static final class InACircle extends Refusal {
        private static final long serialVersionUID = 1L;

        public InACircle() {
            super(
                    Kind.CONFLICT,
                    "grievance.in-a-circle",
                    "It has been with that unit twice already");
        }
    }

    /** Its clock stands still: it must go on before anything else is done. */
    public static final class ClockStands extends Refusal {
        private static final long serialVersionUID = 1L;

        public ClockStands() {
            super(Kind.CONFLICT, "grievance.clock-stands", "The clock stands still");
        }
    }

    /** Its clock runs: there is no pause to end. */
    public static final class ClockRuns extends Refusal {
        private static final long serialVersionUID = 1L;

        public ClockRuns() {
            super(Kind.CONFLICT, "grievance.clock-runs", "The clock runs");
        }
    }

    /** A pause may not last so long. */
    public static final class PauseTooLong extends Refusal {
        private static final long serialVersionUID = 1L;

        public PauseTooLong(LocalDate latest) {
            super(Kind.INVALID, "grievance.pause-too-long", "The pause ends too late", latest);
        }
    }

    /** A pause ends after the day on which it begins. */
    public static final class PauseOver extends Refusal {
        private static final long serialVersionUID = 1L;

        public PauseOver() {
            super(Kind.INVALID, "grievance.pause-over-already", "The pause ends before it begins");
        }
    }

    /** It has been paused as often as it may be before an answer. */
    public static final class PausedTooOften extends Refusal {
        private static final long serialVersionUID = 1L;

        public PausedTooOften(int most) {
            super(
                    Kind.CONFLICT,
                    "grievance.paused-too-often",
                    "No more pauses before the answer",
                    most);
        }
    }

    /** It has been opened again as often as it may be. */
    public static final class ReopenedTooOften extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReopenedTooOften(int most) {
            super(
                    Kind.CONFLICT,
                    "grievance.reopened-too-often",
                    "It may not be opened again",
                    most);
        }
    }

    /** Nothing that was promised is still to be done. */
    public static final class NothingPromised extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingPromised() {
            super(Kind.CONFLICT, "grievance.nothing-promised", "There is no promise to follow");
        }
    }

    /** Another unit promised it. */
    public static final class NotPromisedHere extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotPromisedHere() {
            super(Kind.CONFLICT, "grievance.not-promised-here", "Another unit gave the promise");
        }
    }

    /** Nothing was sent to that addressee. */
    public static final class NotSentOutside extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSentOutside() {
            super(Kind.CONFLICT, "grievance.not-sent-outside", "It was not sent there");
        }
    }

    /** A case is joined to another. */
    public static final class JoinedToItself extends Refusal {
        private static final long serialVersionUID = 1L;

        public JoinedToItself() {
            super(Kind.INVALID, "grievance.joined-to-itself", "A case cannot be joined to itself");
        }
    }

    /** It is joined to another case, which goes on for both. */
    public static final class IsJoined extends Refusal {
        private static final long serialVersionUID = 1L;

        public IsJoined() {
            super(Kind.CONFLICT, "grievance.is-joined", "It is joined to another case");
        }
    }

    /** Others are joined to it: it goes on for them. */
    public static final class HasJoined extends Refusal {
        private static final long serialVersionUID = 1L;

        public HasJoined() {
            super(Kind.CONFLICT, "grievance.has-joined", "Others are joined to it");
        }
    }

    /** The case it should be joined to has its answer already, or has ended. */
    public static final class CannotTakeIn extends Refusal {
        private static final long serialVersionUID = 1L;

        public CannotTakeIn() {
            super(Kind.CONFLICT, "grievance.cannot-take-in", "The other case cannot go on for it");
        }
    }

    /** It is opened again where it was answered, or one level above. */
    public static final class NotNextLevel extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotNextLevel() {
            super(Kind.INVALID, "grievance.not-next-level", "Only the same or the next level");
        }
    }

    /** What is promised should have been done by a day that has passed. */
    public static final class PromisedForThePast extends Refusal {
        private static final long serialVersionUID = 1L;

        public PromisedForThePast() {
            super(
                    Kind.INVALID,
                    "grievance.promised-for-the-past",
                    "What is promised will be done today or later");
        }
    }

    /** Something is promised, and nobody could say when it should have been done. */
    public static final class PromisedWithoutDay extends Refusal {
        private static final long serialVersionUID = 1L;

        public PromisedWithoutDay() {
            super(
                    Kind.INVALID,
                    "grievance.promised-without-day",
                    "What is promised has a day by which it will be done");
        }
    }

    /** A day by which something will be done, and nothing is promised. */
    public static final class DayWithoutPromise extends Refusal {
        private static final long serialVersionUID = 1L;

        public DayWithoutPromise() {
            super(
                    Kind.INVALID,
                    "grievance.day-without-promise",
                    "Only what is promised has a day by which it will be done");
        }
    }

    /** It goes its own way: there is nothing to part it from. */
    public static final class NotJoined extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotJoined() {
            super(Kind.CONFLICT, "grievance.not-joined", "The grievance is joined to no other");
        }
    }

    /** More than one thing is promised: it has to be said which has come to its end. */
    public static final class WhichPromise extends Refusal {
        private static final long serialVersionUID = 1L;

        public WhichPromise() {
            super(
                    Kind.INVALID,
                    "grievance.which-promise",
                    "Several things are promised: say by its day which one is meant");
        }
    }
}
