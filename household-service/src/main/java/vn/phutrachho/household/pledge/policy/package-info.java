/** What follows by itself from the register of households. */
@NullMarked
package vn.phutrachho.household.pledge.policy;

import org.jspecify.annotations.NullMarked;
