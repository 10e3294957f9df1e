/** Inspections of cells by their commune (M5.1): announced, held, found, corrected, verified. */
@NullMarked
package vn.phutrachho.assignment.inspection;

import org.jspecify.annotations.NullMarked;
