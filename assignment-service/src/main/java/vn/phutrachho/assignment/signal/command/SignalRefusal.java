package vn.phutrachho.assignment.signal.command;

import java.time.LocalDate;
import vn.phutrachho.events.Refusal;

/** Why something is not done about a signal. */
public final class SignalRefusal {
    private SignalRefusal() {}

    /** There is no such signal (any more): nothing speaks for it today. */
    public static final class NotThere extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotThere() {
            super(Kind.CONFLICT, "signal.not-there", "nothing speaks for it today");
        }
    }

    /** It is set aside already, and nothing has been added since. */
    public static final class IsAside extends Refusal {
        private static final long serialVersionUID = 1L;

        public IsAside(LocalDate until) {
            super(Kind.CONFLICT, "signal.is-aside", "it is set aside already", until);
        }
    }

    /** It is not set aside. */
    public static final class NotAside extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAside() {
            super(Kind.CONFLICT, "signal.not-aside", "it is not set aside");
        }
    }

    /** Setting aside has a reason, and so has taking that back. */
    public static final class ReasonMissing extends Refusal {
        private static final long serialVersionUID = 1L;

        public ReasonMissing() {
            super(Kind.INVALID, "signal.reason-missing", "setting aside has a reason");
        }
    }

    /** It is set aside until a day that is still to come. */
    public static final class UntilPassed extends Refusal {
        private static final long serialVersionUID = 1L;

        public UntilPassed() {
            super(Kind.INVALID, "signal.until-passed", "it is set aside until a day to come");
        }
    }

    /** It cannot be set aside for so long. */
    public static final class UntilTooLate extends Refusal {
        private static final long serialVersionUID = 1L;

        public UntilTooLate(LocalDate latest) {
            super(Kind.INVALID, "signal.until-too-late", "it is set aside for too long", latest);
        }
    }
}
