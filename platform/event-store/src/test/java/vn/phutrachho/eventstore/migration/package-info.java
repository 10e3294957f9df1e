/** Migrations of histories that the real extension wrote. */
@NullMarked
package vn.phutrachho.eventstore.migration;

import org.jspecify.annotations.NullMarked;
