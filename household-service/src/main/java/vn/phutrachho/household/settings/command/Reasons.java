package vn.phutrachho.household.settings.command;

import vn.phutrachho.events.InvalidValue;

/** Why something is to be so: whoever reads a setting later wants to know. */
public final class Reasons {
    /** Most characters of a reason. */
    public static final int LONGEST = 300;

    private Reasons() {}

    /**
     * The reason without blanks around it.
     *
     * @throws InvalidValue when there is none, or too long a one
     */
    static String demand(String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new InvalidValue("settings.reason-missing", "A setting has a reason");
        }
        return reason;
    }
}
