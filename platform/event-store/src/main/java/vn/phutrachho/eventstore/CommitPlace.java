package vn.phutrachho.eventstore;

/** A stored commit as far as the writer needs to know it. */
record CommitPlace(String commitId, long first, int size) {

    boolean isOf(Commit commit) {
        return commitId.equals(commit.id());
    }

    long last() {
        return first + size - 1;
    }
}
