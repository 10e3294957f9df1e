/**
 * Complaints and denunciations in the legal sense: the way is shown, nothing else is kept (M4.2).
 */
@NullMarked
package vn.phutrachho.household.redirection;

import org.jspecify.annotations.NullMarked;
