/** What can be seen of grievances: the case with its way, the queue of a desk. */
@NullMarked
package vn.phutrachho.household.grievance.view;

import org.jspecify.annotations.NullMarked;
