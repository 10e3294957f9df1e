package vn.phutrachho.events.assignment;

import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;

/**
 * What the commune says about one line of a plan that it returns.
 *
 * @param remark in a sentence
 */
public record LineRemark(HouseholdId household, Personal remark) {
    /** What is said of a household is the household's. */
    public static LineRemark of(HouseholdId household, String remark) {
        return new LineRemark(household, Personal.of(household, remark));
    }
}
