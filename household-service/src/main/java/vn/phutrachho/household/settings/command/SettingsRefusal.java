package vn.phutrachho.household.settings.command;

import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.household.Theme;

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

    /** A code is given once: under it stands whatever was said. */
    public static final class ThemeExists extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeExists(Theme theme) {
            super(
                    Kind.CONFLICT,
                    "settings.theme-exists",
                    "There is a theme " + theme,
                    theme.value());
        }
    }

    /** Nobody could tell the two apart where one is chosen. */
    public static final class ThemeNameTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param by the theme that is called so
         */
        public ThemeNameTaken(Theme by) {
            super(
                    Kind.CONFLICT,
                    "settings.theme-name-taken",
                    "The theme " + by + " is called so",
                    by.value());
        }
    }

    /** What is set for a theme that is not there would never apply. */
    public static final class ThemeUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public ThemeUnknown(Theme theme) {
            super(
                    Kind.INVALID,
                    "settings.theme-unknown",
                    "There is no theme " + theme + " on that day",
                    theme.value());
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
