/** Axon's event store on top of the event log; nothing of Axon reaches storage but event data. */
@NullMarked
package vn.phutrachho.eventstore.axon;

import org.jspecify.annotations.NullMarked;
