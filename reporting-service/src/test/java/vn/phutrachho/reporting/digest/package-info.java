@NullMarked
package vn.phutrachho.reporting.digest;

import org.jspecify.annotations.NullMarked;
