/** Tests of the working calendar. */
@NullMarked
package vn.phutrachho.household.grievance.deadline;

import org.jspecify.annotations.NullMarked;
