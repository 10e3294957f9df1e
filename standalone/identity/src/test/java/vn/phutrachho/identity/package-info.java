/** The demo provider, over HTTP. */
@NullMarked
package vn.phutrachho.identity;

import org.jspecify.annotations.NullMarked;
