/** Proofs that history stays readable. */
@NullMarked
package vn.phutrachho.events;

import org.jspecify.annotations.NullMarked;
