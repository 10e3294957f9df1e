package vn.phutrachho.household.settings.command;

import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.RuleScope;

/** So many working days for a stage, for something in particular or for everything. */
public record RuleLine(RuleScope scope, int workingDays) {
    /** Most working days of a stage: half a year. */
    public static final int MOST_DAYS = 120;

    /**
     * @throws InvalidValue when it is no number of days that somebody could keep
     */
    public RuleLine {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new InvalidValue("settings.days-out-of-range", "1 to 120 working days");
        }
    }
}
