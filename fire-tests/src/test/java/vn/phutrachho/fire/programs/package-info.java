@NullMarked
package vn.phutrachho.fire.programs;

import org.jspecify.annotations.NullMarked;
