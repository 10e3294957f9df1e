/**
 * Views as folds over documents (D5): one way to read history for live views, for rebuilds beside
 * the live view, and for what was known on a day.
 */
@NullMarked
package vn.phutrachho.projections;

import org.jspecify.annotations.NullMarked;
