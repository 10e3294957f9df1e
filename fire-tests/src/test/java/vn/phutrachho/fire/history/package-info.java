/** Tests of what is written down. */
@NullMarked
package vn.phutrachho.fire.history;

import org.jspecify.annotations.NullMarked;
