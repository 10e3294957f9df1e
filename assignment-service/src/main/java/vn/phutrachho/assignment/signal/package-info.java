/** Signals that a cell may be worth a visit: what is noticed, and what was done about it (M5.3). */
@NullMarked
package vn.phutrachho.assignment.signal;

import org.jspecify.annotations.NullMarked;
