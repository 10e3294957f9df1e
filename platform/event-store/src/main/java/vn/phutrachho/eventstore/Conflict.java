package vn.phutrachho.eventstore;

/** A stored commit that holds what an event of a new one wants to hold. */
record Conflict(NewEvent event, CommitPlace with) {}
