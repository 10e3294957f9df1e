package vn.phutrachho.household.pledge.web;

import java.util.Locale;
import vn.phutrachho.events.InvalidValue;

/** What a form can strike out, as the form writes it: {@code support-2}. */
enum Entry {
    SUPPORT,
    OUTCOME,
    PLEDGE;

    /**
     * One of them.
     *
     * @param number of a support; 0 otherwise
     */
    record One(Entry what, int number) {}

    String of(int number) {
        return name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    /**
     * @throws InvalidValue when it is none
     */
    static One read(String written) {
        int dash = written.lastIndexOf('-');
        try {
            return new One(
                    valueOf(written.substring(0, Math.max(dash, 0)).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(written.substring(dash + 1)));
        } catch (IllegalArgumentException _) {
            throw new InvalidValue("pledge.entry-unknown", "There is no such entry");
        }
    }
}
