/** Keys of requests, tried on a real MongoDB. */
@NullMarked
package vn.phutrachho.kit.web.once;

import org.jspecify.annotations.NullMarked;
