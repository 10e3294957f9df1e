/**
 * The figures of the duty: counts of each cell in two times (when it was so, when it was known),
 * added up for whatever unit is asked about.
 */
@NullMarked
package vn.phutrachho.reporting.figures;

import org.jspecify.annotations.NullMarked;
