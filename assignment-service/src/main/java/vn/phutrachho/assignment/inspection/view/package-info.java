/** Inspections as they stand, and who asks for them. */
@NullMarked
package vn.phutrachho.assignment.inspection.view;

import org.jspecify.annotations.NullMarked;
