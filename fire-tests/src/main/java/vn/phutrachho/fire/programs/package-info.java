/** The programs that are put under fire, each in a process of its own. */
@NullMarked
package vn.phutrachho.fire.programs;

import org.jspecify.annotations.NullMarked;
