/** Tests of the service as a whole. */
@NullMarked
package vn.phutrachho.household;

import org.jspecify.annotations.NullMarked;
