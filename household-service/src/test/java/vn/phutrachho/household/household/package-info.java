/** Tests of what a household decides, and of what is shown of it. */
@NullMarked
package vn.phutrachho.household.household;

import org.jspecify.annotations.NullMarked;
