/** The access tokens of the identity provider, read the same way at every door. */
@NullMarked
package vn.phutrachho.tokens;

import org.jspecify.annotations.NullMarked;
