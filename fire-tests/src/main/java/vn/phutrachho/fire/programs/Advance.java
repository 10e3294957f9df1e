package vn.phutrachho.fire.programs;

/** Notices that a position grows while its owner runs; where it starts from is no progress. */
final class Advance {

    private static final long UNSEEN = -1;

    private long last = UNSEEN;

    boolean isOne(boolean running, long position) {
        if (!running) {
            last = UNSEEN;
            return false;
        }
        boolean grew = last != UNSEEN && position > last;
        last = position;
        return grew;
    }
}
