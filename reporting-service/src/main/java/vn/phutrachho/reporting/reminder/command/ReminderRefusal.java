package vn.phutrachho.reporting.reminder.command;

import vn.phutrachho.events.Refusal;

/** The ways in which reminding says no. */
public final class ReminderRefusal {
    private ReminderRefusal() {}

    /** Whoever is behind in nothing is not reminded. */
    public static final class NothingBehind extends Refusal {
        private static final long serialVersionUID = 1L;

        public NothingBehind() {
            super(
                    Kind.CONFLICT,
                    "reminder.nothing-behind",
                    "The unit is not behind in that any more");
        }
    }

    /** It was reminded of the same on the same day. */
    public static final class AlreadyToday extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyToday() {
            super(
                    Kind.CONFLICT,
                    "reminder.already-today",
                    "The unit was reminded of that today already");
        }
    }

    /** Nothing is asked for any more. */
    public static final class Withdrawn extends Refusal {
        private static final long serialVersionUID = 1L;

        public Withdrawn() {
            super(Kind.CONFLICT, "reminder.withdrawn", "The reminder was withdrawn");
        }
    }

    /** There is none, or none that the caller may know of. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unknown() {
            super(Kind.NOT_FOUND, "reminder.unknown", "No such reminder");
        }
    }

    /** Nobody is to be reminded. */
    public static final class NobodyChosen extends Refusal {
        private static final long serialVersionUID = 1L;

        public NobodyChosen() {
            super(Kind.INVALID, "reminder.nobody-chosen", "No unit was chosen");
        }
    }
}
