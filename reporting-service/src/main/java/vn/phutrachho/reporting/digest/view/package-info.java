/** The digests that were given. */
@NullMarked
package vn.phutrachho.reporting.digest.view;

import org.jspecify.annotations.NullMarked;
