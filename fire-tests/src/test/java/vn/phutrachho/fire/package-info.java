/** Tests of the fault tests, and the run itself. */
@NullMarked
package vn.phutrachho.fire;

import org.jspecify.annotations.NullMarked;
