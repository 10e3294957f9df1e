/** Proofs of folds, and the fixture with which every view is proved. */
@NullMarked
package vn.phutrachho.projections;

import org.jspecify.annotations.NullMarked;
