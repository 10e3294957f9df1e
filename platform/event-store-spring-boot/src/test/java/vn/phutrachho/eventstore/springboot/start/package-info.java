/** The start that the README of the event store shows, and nothing beside it. */
@NullMarked
package vn.phutrachho.eventstore.springboot.start;

import org.jspecify.annotations.NullMarked;
