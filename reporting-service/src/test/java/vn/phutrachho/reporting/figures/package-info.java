/** Tests of the figures: their definitions, their two times, their boundaries. */
@NullMarked
package vn.phutrachho.reporting.figures;

import org.jspecify.annotations.NullMarked;
