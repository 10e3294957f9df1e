/** A small OpenID Connect provider with demo accounts, for the standalone run only. */
@NullMarked
package vn.phutrachho.identity;

import org.jspecify.annotations.NullMarked;
