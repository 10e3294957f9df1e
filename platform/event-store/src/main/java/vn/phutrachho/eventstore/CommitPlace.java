package vn.phutrachho.eventstore;

/** A stored commit as far as the writer needs to know it. */
@SuppressWarnings("ArrayRecordComponent") // read, never handed on
record CommitPlace(String commitId, long first, int size, byte[] hash) {

    boolean isOf(Commit commit) {
        return commitId.equals(commit.id());
    }

    /** Where the log ends with this commit. */
    Head head() {
        return new Head(last(), hash);
    }

    long last() {
        return first + size - 1;
    }
}
