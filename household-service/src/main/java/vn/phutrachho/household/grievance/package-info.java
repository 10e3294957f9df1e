/** Grievances: from a household's words to the household's own confirmation (M4.1). */
@NullMarked
package vn.phutrachho.household.grievance;

import org.jspecify.annotations.NullMarked;
