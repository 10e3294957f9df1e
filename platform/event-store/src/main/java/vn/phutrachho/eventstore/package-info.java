/**
 * The event log: one dense order of commits that equals commit order, kept in MongoDB as a hash
 * chain.
 */
@NullMarked
package vn.phutrachho.eventstore;

import org.jspecify.annotations.NullMarked;
