/** The working calendar, and how an act's deadlines are worked out at the edge from settings. */
@NullMarked
package vn.phutrachho.household.grievance.deadline;

import org.jspecify.annotations.NullMarked;
