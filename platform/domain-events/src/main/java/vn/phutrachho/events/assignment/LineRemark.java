package vn.phutrachho.events.assignment;

import vn.phutrachho.events.HouseholdId;

/**
 * What the commune says about one line of a plan that it returns.
 *
 * @param remark in a sentence
 */
public record LineRemark(HouseholdId household, String remark) {}
