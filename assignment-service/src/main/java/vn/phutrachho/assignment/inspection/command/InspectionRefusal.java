package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import java.util.Locale;
import vn.phutrachho.assignment.inspection.CorrectionStage;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.events.Refusal;

/** Why something is not done in an inspection. */
public final class InspectionRefusal {
    private InspectionRefusal() {}

    /** The inspection was announced before. */
    public static final class AlreadyAnnounced extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyAnnounced() {
            super(
                    Kind.CONFLICT,
                    "inspection.already-announced",
                    "the inspection was announced before");
        }
    }

    /** Only a cell that is there today is inspected. */
    public static final class NotACell extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotACell() {
            super(
                    Kind.INVALID,
                    "inspection.not-a-cell",
                    "only a cell that is there today is inspected");
        }
    }

    /** What is to be checked is named. */
    public static final class NoSubject extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSubject() {
            super(Kind.INVALID, "inspection.no-subject", "what is to be checked is named");
        }
    }

    /** Whoever led it has an office. */
    public static final class NobodyLed extends Refusal {
        private static final long serialVersionUID = 1L;

        public NobodyLed() {
            super(Kind.INVALID, "inspection.nobody-led", "whoever led it has an office");
        }
    }

    /** Somebody of the cell was there. */
    public static final class NobodyPresent extends Refusal {
        private static final long serialVersionUID = 1L;

        public NobodyPresent() {
            super(Kind.INVALID, "inspection.nobody-present", "somebody of the cell was there");
        }
    }

    /** Whoever was there was a member of the cell on that day. */
    public static final class NotOfTheCell extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotOfTheCell() {
            super(
                    Kind.INVALID,
                    "inspection.not-of-the-cell",
                    "whoever was there was a member of the cell on that day");
        }
    }

    /** What is written has words. */
    public static final class WordsMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super(Kind.INVALID, "inspection.words-missing", "what is written has words");
        }
    }

    /** A change has a reason. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(Kind.INVALID, "inspection.reason-missing", "a change has a reason");
        }
    }

    /** What was done is not after today. */
    public static final class StillToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        public StillToCome() {
            super(Kind.INVALID, "inspection.still-to-come", "what was done is not after today");
        }
    }

    /** It was announced earlier than is still written down. */
    public static final class AnnouncedTooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public AnnouncedTooEarly(LocalDate earliest) {
            super(
                    Kind.INVALID,
                    "inspection.announced-too-early",
                    "it was announced within the last year",
                    earliest);
        }
    }

    /** The day is before what it follows. */
    public static final class TooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooEarly(LocalDate earliest) {
            super(
                    Kind.INVALID,
                    "inspection.too-early",
                    "the day is before what it follows",
                    earliest);
        }
    }

    /** The day is too far away. */
    public static final class TooLate extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLate(LocalDate latest) {
            super(Kind.INVALID, "inspection.too-late", "the day is too far away", latest);
        }
    }

    /** A shortcoming has a correction and its last day. */
    public static final class CorrectionMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public CorrectionMissing() {
            super(
                    Kind.INVALID,
                    "inspection.correction-missing",
                    "a shortcoming has a correction and its last day");
        }
    }

    /** For a strength nothing is to be corrected. */
    public static final class NothingToCorrect extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingToCorrect() {
            super(
                    Kind.INVALID,
                    "inspection.nothing-to-correct",
                    "for a strength nothing is to be corrected");
        }
    }

    /** An inspection is concluded with at least one finding. */
    public static final class NothingFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingFound() {
            super(
                    Kind.CONFLICT,
                    "inspection.nothing-found",
                    "an inspection is concluded with at least one finding");
        }
    }

    /** Nothing was corrected before it was found. */
    public static final class HeldAfterCorrection extends Refusal {
        private static final long serialVersionUID = 1L;

        public HeldAfterCorrection() {
            super(
                    Kind.INVALID,
                    "inspection.held-after-correction",
                    "nothing was corrected before it was found");
        }
    }

    /** The inspection has no such finding. */
    public static final class NoSuchFinding extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSuchFinding() {
            super(
                    Kind.NOT_FOUND,
                    "inspection.no-such-finding",
                    "the inspection has no such finding");
        }
    }

    /** It is not the turn of this act; the code says where the inspection stands. */
    public static final class OutOfTurn extends Refusal {
        private static final long serialVersionUID = 1L;

        public OutOfTurn(InspectionStage stage) {
            super(
                    Kind.CONFLICT,
                    "inspection.is-" + stage.name().toLowerCase(Locale.ROOT),
                    "it is not the turn of this act");
        }
    }

    /** It is not the turn of this act; the code says where the correction stands. */
    public static final class CorrectionOutOfTurn extends Refusal {
        private static final long serialVersionUID = 1L;

        public CorrectionOutOfTurn(CorrectionStage stage) {
            super(
                    Kind.CONFLICT,
                    "inspection.correction-is-" + stage.name().toLowerCase(Locale.ROOT),
                    "it is not the turn of this act");
        }
    }
}
