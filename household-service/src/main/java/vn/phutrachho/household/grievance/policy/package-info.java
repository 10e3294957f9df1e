/** What grievances do of themselves when something happened elsewhere. */
@NullMarked
package vn.phutrachho.household.grievance.policy;

import org.jspecify.annotations.NullMarked;
