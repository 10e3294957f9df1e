package vn.phutrachho.eventstore;

/**
 * Where the log ends.
 *
 * @param position of the last event, 0 in an empty log
 * @param hash of the last commit, zeros in an empty log
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Head(long position, byte[] hash) {

    static Head ofEmptyLog() {
        return new Head(0, new byte[CommitDocument.HASH_LENGTH]);
    }
}
