package vn.phutrachho.household.settings.command;

import vn.phutrachho.events.Refusal;

/** The ways in which settings say no. */
public final class SettingsRefusal {
    private SettingsRefusal() {}

    /** What was done was done by what applied then. */
    public static final class FromThePast extends Refusal {
        private static final long serialVersionUID = 1L;

        public FromThePast() {
            super(
                    Kind.INVALID,
                    "settings.from-the-past",
                    "A setting applies from the day it is set, or later");
        }
    }

    /** A pause without end, a reminder a year ahead. */
    public static final class LimitOutOfRange extends Refusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param least the smallest number that makes sense
         * @param most the biggest
         */
        public LimitOutOfRange(int least, int most) {
            super(
                    Kind.INVALID,
                    "settings.limit-out-of-range",
                    "From " + least + " to " + most,
                    least,
                    most);
        }
    }

    /** Only what was set can be ended: what comes with the program lies beneath everything. */
    public static final class NoSuchRule extends Refusal {
        private static final long serialVersionUID = 1L;

        public NoSuchRule() {
            super(Kind.CONFLICT, "settings.no-such-rule", "No rule was set for that");
        }
    }

    /** Whatever a household says must have a place. */
    public static final class ThemeNeeded extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeNeeded() {
            super(Kind.INVALID, "settings.theme-needed", "The theme for everything else stays");
        }
    }

    /** It can be chosen as it is. */
    public static final class ThemeNotRetired extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeNotRetired() {
            super(Kind.CONFLICT, "settings.theme-not-retired", "The theme was not retired");
        }
    }
}
