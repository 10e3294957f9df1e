/** Households, their poverty status and their grievances. */
@NullMarked
package vn.phutrachho.household;

import org.jspecify.annotations.NullMarked;
