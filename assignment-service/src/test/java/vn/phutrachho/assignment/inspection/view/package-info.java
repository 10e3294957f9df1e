/** Tests of how inspections are seen. */
@NullMarked
package vn.phutrachho.assignment.inspection.view;

import org.jspecify.annotations.NullMarked;
