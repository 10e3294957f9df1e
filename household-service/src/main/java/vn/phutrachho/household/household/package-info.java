/** Households of the register: who they are and where, and the poverty status decided for them. */
@NullMarked
package vn.phutrachho.household.household;

import org.jspecify.annotations.NullMarked;
