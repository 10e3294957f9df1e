/**
 * How grievances are worked, as dated settings: working days for each stage, limits, the working
 * calendar, themes (M4.1).
 */
@NullMarked
package vn.phutrachho.household.settings;

import org.jspecify.annotations.NullMarked;
