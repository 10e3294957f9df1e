/** Tests of timelines, integrity and rebuilds. */
@NullMarked
package vn.phutrachho.reporting.audit;

import org.jspecify.annotations.NullMarked;
