/** Axon's own contract tests, and ours, against the engine on a real MongoDB. */
@NullMarked
package vn.phutrachho.eventstore.axon;

import org.jspecify.annotations.NullMarked;
