package vn.phutrachho.fire.history;

/**
 * A copy of a stored event in the topic or in the ledger.
 *
 * @param place where it stands there
 * @param position where it says that it stands in the store
 * @param previous where it says that the event before it stands
 * @param commitHash the chain's hash that it says its commit has
 */
public record Copy(long place, long position, long previous, String commitHash, Seen event) {}
