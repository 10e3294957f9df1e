/** That lists were taken away as files: by whom, which, and when (decision 0097). */
@NullMarked
package vn.phutrachho.kit.takeaway;

import org.jspecify.annotations.NullMarked;
