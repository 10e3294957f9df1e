/** One run under fire: a plan of faults made from a seed, carried out, and judged. */
@NullMarked
package vn.phutrachho.fire;

import org.jspecify.annotations.NullMarked;
