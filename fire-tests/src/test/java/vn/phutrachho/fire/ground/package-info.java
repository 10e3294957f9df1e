/** Tests of the ground. */
@NullMarked
package vn.phutrachho.fire.ground;

import org.jspecify.annotations.NullMarked;
