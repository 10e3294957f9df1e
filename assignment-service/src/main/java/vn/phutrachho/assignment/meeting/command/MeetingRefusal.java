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

    /** What is joined goes on with another. */
    public static final class JoinedToNothing extends Refusal {
        private static final long serialVersionUID = 1L;

        public JoinedToNothing() {
            super(Kind.INVALID, "meeting.joined-to-nothing", "what is joined goes on with another");
        }
    }

    /** It is joined to one that the cell still has to conclude, and not to itself. */
    public static final class NotJoinable extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotJoinable() {
            super(
                    Kind.INVALID,
                    "meeting.not-joinable",
                    "it is joined to another that the cell still has to conclude");
        }
    }

    /** Only what is joined goes on with another. */
    public static final class NotJoined extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotJoined() {
            super(Kind.INVALID, "meeting.not-joined", "only what is joined goes on with another");
        }
    }

    /** Whoever is asked has a name. */
    public static final class NobodyAsked extends Refusal {
        private static final long serialVersionUID = 1L;

        public NobodyAsked() {
            super(Kind.INVALID, "meeting.nobody-asked", "whoever is asked has a name");
        }
    }

    /** Only what is asked outside has somebody who is asked. */
    public static final class NotAsked extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAsked() {
            super(
                    Kind.INVALID,
                    "meeting.not-asked",
                    "only what is asked outside has somebody who is asked");
        }
    }

    /** Only a grievance is joined, or put before somebody outside. */
    public static final class NoGrievance extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoGrievance() {
            super(
                    Kind.INVALID,
                    "meeting.no-grievance",
                    "only a grievance is joined, or put before somebody outside");
        }
    }

    /** Whoever sees to it is a member of the cell today. */
    public static final class NotOfTheCell extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotOfTheCell() {
            super(
                    Kind.INVALID,
                    "meeting.not-of-the-cell",
                    "whoever sees to it is a member of the cell today");
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
