/** Tests of inspections. */
@NullMarked
package vn.phutrachho.assignment.inspection;

import org.jspecify.annotations.NullMarked;
