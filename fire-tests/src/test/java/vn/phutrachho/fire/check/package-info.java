/** Tests of the checker. */
@NullMarked
package vn.phutrachho.fire.check;

import org.jspecify.annotations.NullMarked;
