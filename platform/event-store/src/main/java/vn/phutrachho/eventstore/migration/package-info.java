/** The way into this store for those who have a history in Axon's MongoDB extension. */
@NullMarked
package vn.phutrachho.eventstore.migration;

import org.jspecify.annotations.NullMarked;
