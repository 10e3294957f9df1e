/** Holds what was promised against what remained, and names each thing that does not fit. */
@NullMarked
package vn.phutrachho.fire.check;

import org.jspecify.annotations.NullMarked;
