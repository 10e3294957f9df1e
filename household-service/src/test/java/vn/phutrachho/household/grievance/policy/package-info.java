/** Proofs of what grievances do of themselves. */
@NullMarked
package vn.phutrachho.household.grievance.policy;

import org.jspecify.annotations.NullMarked;
