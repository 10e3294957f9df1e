@NullMarked
package vn.phutrachho.benchmarks;

import org.jspecify.annotations.NullMarked;
