@NullMarked
package vn.phutrachho.reporting.yearly;

import org.jspecify.annotations.NullMarked;
