/** Proof that the history is whole: chains of hashes, positions without gaps, who verified when. */
@NullMarked
package vn.phutrachho.reporting.integrity;

import org.jspecify.annotations.NullMarked;
