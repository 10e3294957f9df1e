/** Monthly reports as they stand, and what a member is in charge of. */
@NullMarked
package vn.phutrachho.assignment.report.view;

import org.jspecify.annotations.NullMarked;
