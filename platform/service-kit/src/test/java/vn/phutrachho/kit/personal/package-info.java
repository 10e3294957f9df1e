/** That lists were taken away is noted. */
@NullMarked
package vn.phutrachho.kit.personal;

import org.jspecify.annotations.NullMarked;
