package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why something is not done with an assessment. */
public final class AssessmentRefusal {
    private AssessmentRefusal() {}

    /** Nothing was said. */
    public static final class WordMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordMissing() {
            super(Kind.INVALID, "assessment.word-missing", "nothing was said");
        }
    }

    /** The cell took note of the word, or gave the result: it stands. */
    public static final class WordStands extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordStands() {
            super(Kind.CONFLICT, "assessment.word-stands", "the cell took note of it");
        }
    }

    /** What a member wrote themselves nobody else writes over. */
    public static final class WordIsTheirs extends Refusal {
        private static final long serialVersionUID = 1L;

        public WordIsTheirs() {
            super(Kind.CONFLICT, "assessment.word-is-theirs", "the member wrote it themselves");
        }
    }

    /** There is no word of the member to take note of. */
    public static final class NothingToNote extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingToNote() {
            super(Kind.CONFLICT, "assessment.nothing-to-note", "there is no own word");
        }
    }

    /** The word can still be put right: it need not be given back. */
    public static final class NotNoted extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotNoted() {
            super(Kind.CONFLICT, "assessment.not-noted", "the word is still open");
        }
    }

    /** There is a result: it is corrected or withdrawn, with a reason. */
    public static final class ResultStands extends Refusal {
        private static final long serialVersionUID = 1L;

        public ResultStands() {
            super(Kind.CONFLICT, "assessment.result-stands", "there is a result");
        }
    }

    /** There is no result to correct or to withdraw. */
    public static final class NoResult extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoResult() {
            super(Kind.CONFLICT, "assessment.no-result", "there is no result");
        }
    }

    /** A remark has words. */
    public static final class RemarkMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public RemarkMissing() {
            super(Kind.INVALID, "assessment.remark-missing", "a remark has words");
        }
    }

    /** A change has a reason. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(Kind.INVALID, "assessment.reason-missing", "a change has a reason");
        }
    }

    /** The rules of that year have no such level. */
    public static final class UnknownLevel extends Refusal {
        private static final long serialVersionUID = 1L;

        public UnknownLevel() {
            super(
                    Kind.INVALID,
                    "assessment.unknown-level",
                    "no such level in the rules of that year");
        }
    }

    /** There are no rules for that year. */
    public static final class NoRules extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoRules(int year) {
            super(
                    Kind.INVALID,
                    "assessment.no-rules",
                    "no rules are in force in that year",
                    String.valueOf(year));
        }
    }

    /** The year has not begun. */
    public static final class YearToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        public YearToCome() {
            super(Kind.INVALID, "assessment.year-to-come", "the year has not begun");
        }
    }

    /** The meeting is still to come. */
    public static final class MeetingToCome extends Refusal {
        private static final long serialVersionUID = 1L;

        public MeetingToCome() {
            super(Kind.INVALID, "assessment.meeting-to-come", "the meeting is still to come");
        }
    }

    /** A meeting before the year has nothing to say of it. */
    public static final class MeetingTooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public MeetingTooEarly(LocalDate earliest) {
            super(
                    Kind.INVALID,
                    "assessment.meeting-too-early",
                    "the meeting was before the year",
                    earliest);
        }
    }
}
