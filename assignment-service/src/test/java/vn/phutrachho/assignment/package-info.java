/** Proof of what the service promises. */
@NullMarked
package vn.phutrachho.assignment;

import org.jspecify.annotations.NullMarked;
