/** How programs learn what a service offers them. */
@NullMarked
package vn.phutrachho.kit.api;

import org.jspecify.annotations.NullMarked;
