/** Whose desk is whose: which officers act for which party unit, and for those it is heir of. */
@NullMarked
package vn.phutrachho.household.desk;

import org.jspecify.annotations.NullMarked;
