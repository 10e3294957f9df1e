package vn.phutrachho.reporting.mail.command;

import vn.phutrachho.events.Refusal;

/** The ways in which wanting mail is refused. */
public final class MailRefusal {
    private MailRefusal() {}

    /** This system sends no mail. */
    public static final class NotSetUp extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSetUp() {
            super(Kind.CONFLICT, "mail.not-set-up", "No mail server is set up");
        }
    }

    /** The code could not be sent. */
    public static final class NotSent extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSent() {
            super(Kind.CONFLICT, "mail.not-sent", "The code could not be sent");
        }
    }

    /** Too many codes were asked for. */
    public static final class TooManyCodes extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooManyCodes() {
            super(Kind.CONFLICT, "mail.too-many-codes", "Too many codes were asked for today");
        }
    }

    /** It is another code. */
    public static final class WrongCode extends Refusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param left how often it may still be tried
         */
        public WrongCode(int left) {
            super(Kind.INVALID, "mail.wrong-code", "It is another code", left);
        }
    }

    /** There is no code that could be typed: none was asked for, or it is too old or spent. */
    public static final class NoCode extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoCode() {
            super(Kind.CONFLICT, "mail.no-code", "No code is valid any more");
        }
    }
}
