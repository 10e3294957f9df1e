/** That lists were taken away is noted. */
@NullMarked
package vn.phutrachho.kit.takeaway;

import org.jspecify.annotations.NullMarked;
