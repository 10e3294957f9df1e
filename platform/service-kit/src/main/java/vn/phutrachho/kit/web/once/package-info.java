/** Does each request that carries a key once, however often it is sent. */
@NullMarked
package vn.phutrachho.kit.web.once;

import org.jspecify.annotations.NullMarked;
