/** The working calendar and the rules by which an act's deadlines are worked out at the edge. */
@NullMarked
package vn.phutrachho.household.grievance.deadline;

import org.jspecify.annotations.NullMarked;
