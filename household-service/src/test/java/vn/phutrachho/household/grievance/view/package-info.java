/** Tests of what can be seen of grievances. */
@NullMarked
package vn.phutrachho.household.grievance.view;

import org.jspecify.annotations.NullMarked;
