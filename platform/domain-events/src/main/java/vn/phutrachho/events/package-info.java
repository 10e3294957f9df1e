/**
 * The published language: what every service tells the others, and what the event store remembers
 * for ever. Typed ids, marked personal data, the catalog of logical names and the one way to write
 * an event as JSON.
 */
@NullMarked
package vn.phutrachho.events;

import org.jspecify.annotations.NullMarked;
