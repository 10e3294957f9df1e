package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;

/** Why something is not done in a meeting. */
public final class MeetingRefusal {
    private MeetingRefusal() {}

    /** The cell has met for that month. */
    public static final class AlreadyOpened extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyOpened() {
            super(Kind.CONFLICT, "meeting.already-opened", "the cell has met for that month");
        }
    }

    /** The meeting is before its month, or after today. */
    public static final class TooEarly extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooEarly() {
            super(
                    Kind.INVALID,
                    "meeting.too-early",
                    "the meeting is before its month, or after today");
        }
    }

    /** The month is closed. */
    public static final class MonthClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        public MonthClosed() {
            super(Kind.CONFLICT, "meeting.month-closed", "the month is closed");
        }
    }

    /** A member is present, excused or absent. */
    public static final class CountedTwice extends Refusal {
        private static final long serialVersionUID = 1L;

        public CountedTwice(MemberId member) {
            super(
                    Kind.INVALID,
                    "meeting.counted-twice",
                    "a member is present, excused or absent",
                    member);
        }
    }

    /** The matter is not on the agenda. */
    public static final class NoSuchMatter extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSuchMatter() {
            super(Kind.NOT_FOUND, "meeting.no-such-matter", "the matter is not on the agenda");
        }
    }

    /** The matter is concluded. */
    public static final class AlreadyConcluded extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyConcluded() {
            super(Kind.CONFLICT, "meeting.already-concluded", "the matter is concluded");
        }
    }

    /** A conclusion has its words. */
    public static final class ConclusionMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ConclusionMissing() {
            super(Kind.INVALID, "meeting.conclusion-missing", "a conclusion has its words");
        }
    }

    /** What is referred up is referred to somebody. */
    public static final class ReferredNowhere extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReferredNowhere() {
            super(
                    Kind.INVALID,
                    "meeting.referred-nowhere",
                    "what is referred up is referred to somebody");
        }
    }

    /** The unit is not there, or does not stand above the cell. */
    public static final class NotAbove extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAbove(UnitId unit) {
            super(
                    Kind.INVALID,
                    "meeting.not-above",
                    "the unit is not there, or does not stand above the cell",
                    unit);
        }
    }

    /** Only what is referred up goes to another unit. */
    public static final class NotReferred extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotReferred() {
            super(
                    Kind.INVALID,
                    "meeting.not-referred",
                    "only what is referred up goes to another unit");
        }
    }

    /** What is due is due from today on. */
    public static final class DueBefore extends Refusal {
        private static final long serialVersionUID = 1L;

        public DueBefore(LocalDate due) {
            super(Kind.INVALID, "meeting.due-before", "what is due is due from today on", due);
        }
    }

    /** A month with an open matter cannot be closed. */
    public static final class MattersOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        public MattersOpen(int open) {
            super(
                    Kind.CONFLICT,
                    "meeting.matters-open",
                    "a month with an open matter cannot be closed",
                    open);
        }
    }

    /** Attendance comes before closing. */
    public static final class NobodyCounted extends Refusal {
        private static final long serialVersionUID = 1L;

        public NobodyCounted() {
            super(Kind.CONFLICT, "meeting.nobody-counted", "attendance comes before closing");
        }
    }
}
