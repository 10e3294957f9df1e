/** Whoever supervises is told once a week of exceptions, in numbers (M3.3). */
@NullMarked
package vn.phutrachho.reporting.digest;

import org.jspecify.annotations.NullMarked;
