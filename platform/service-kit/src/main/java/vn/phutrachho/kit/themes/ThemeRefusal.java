package vn.phutrachho.kit.themes;

import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.household.Theme;

/** Why something cannot be written down under a theme. */
public final class ThemeRefusal {
    private ThemeRefusal() {}

    /** Nobody ever set that there is such a theme, or not from that day on. */
    public static final class Unknown extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unknown(Theme theme) {
            super(
                    Kind.INVALID,
                    "grievance.theme-unknown",
                    "There is no theme " + theme,
                    theme.value());
        }
    }

    /** It can be chosen no more. */
    public static final class Retired extends Refusal {
        private static final long serialVersionUID = 1L;

        public Retired() {
            super(Kind.INVALID, "grievance.theme-retired", "The theme cannot be chosen any more");
        }
    }
}
