package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why something is not done with a good practice. */
public final class PracticeRefusal {
    private PracticeRefusal() {}

    /** It was proposed or recognised before. */
    public static final class AlreadyProposed extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyProposed() {
            super(
                    Kind.CONFLICT,
                    "practice.already-proposed",
                    "it was proposed or recognised before");
        }
    }

    /** Only a strength that was found is a good practice. */
    public static final class NoStrength extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoStrength() {
            super(
                    Kind.INVALID,
                    "practice.no-strength",
                    "only a strength that was found is a good practice");
        }
    }

    /** A practice has a title. */
    public static final class TitleMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public TitleMissing() {
            super(Kind.INVALID, "practice.title-missing", "a practice has a title");
        }
    }

    /** A practice has words. */
    public static final class WordsMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super(Kind.INVALID, "practice.words-missing", "a practice has words");
        }
    }

    /** A change has a reason. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(Kind.INVALID, "practice.reason-missing", "a change has a reason");
        }
    }

    /** It does not wait for an answer. */
    public static final class NotProposed extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotProposed() {
            super(Kind.CONFLICT, "practice.not-proposed", "it does not wait for an answer");
        }
    }

    /** It is not recognised, or no longer. */
    public static final class NotRecognised extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotRecognised() {
            super(Kind.CONFLICT, "practice.not-recognised", "it is not recognised, or no longer");
        }
    }

    /** The cell has taken it up. */
    public static final class AlreadyTakenUp extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyTakenUp() {
            super(Kind.CONFLICT, "practice.already-taken-up", "the cell has taken it up");
        }
    }

    /** The cell has not taken it up. */
    public static final class NotTakenUp extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotTakenUp() {
            super(Kind.CONFLICT, "practice.not-taken-up", "the cell has not taken it up");
        }
    }

    /** A cell does not take up its own practice. */
    public static final class OwnPractice extends Refusal {
        private static final long serialVersionUID = 1L;

        public OwnPractice() {
            super(
                    Kind.INVALID,
                    "practice.own-practice",
                    "a cell does not take up its own practice");
        }
    }

    /** What was done is not after today. */
    public static final class StillToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        public StillToCome() {
            super(Kind.INVALID, "practice.still-to-come", "what was done is not after today");
        }
    }

    /** It was not yet recognised on that day. */
    public static final class TooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooEarly(LocalDate earliest) {
            super(
                    Kind.INVALID,
                    "practice.too-early",
                    "it was not yet recognised on that day",
                    earliest);
        }
    }
}
