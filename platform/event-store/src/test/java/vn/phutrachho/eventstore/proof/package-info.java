/** What the proof finds in histories that somebody changed who could write the database. */
@NullMarked
package vn.phutrachho.eventstore.proof;

import org.jspecify.annotations.NullMarked;
