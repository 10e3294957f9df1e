/** Proof of what the package of the same name promises. */
@NullMarked
package vn.phutrachho.assignment.report.view;

import org.jspecify.annotations.NullMarked;
