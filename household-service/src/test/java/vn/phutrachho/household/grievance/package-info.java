/** Tests of what a grievance decides, of its policies and of what is shown of it. */
@NullMarked
package vn.phutrachho.household.grievance;

import org.jspecify.annotations.NullMarked;
