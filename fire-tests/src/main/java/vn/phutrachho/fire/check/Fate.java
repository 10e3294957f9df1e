package vn.phutrachho.fire.check;

import org.jspecify.annotations.Nullable;
import vn.phutrachho.fire.history.JournalLine;
import vn.phutrachho.fire.history.PlannedCommit;

/** All that a commit's writers wrote down of it, over all attempts. */
final class Fate {

    private @Nullable PlannedCommit planned;
    private long asked = Long.MAX_VALUE;
    private long acknowledged = Long.MAX_VALUE;
    private @Nullable Long position;
    private @Nullable String broken;
    private boolean contradicts;
    private boolean conflicting;
    private boolean refused;

    void take(JournalLine.OfCommit line) {
        switch (line) {
            case JournalLine.Intent intent -> {
                planned = intent.commit();
                asked = Math.min(asked, intent.nanos());
            }
            case JournalLine.Stored stored -> {
                contradicts |= position != null && position != stored.position();
                position = stored.position();
                acknowledged = Math.min(acknowledged, stored.nanos());
            }
            case JournalLine.Conflicting _ -> conflicting = true;
            case JournalLine.NotStored _ -> refused = true;
            case JournalLine.Unknown _ -> {}
            case JournalLine.Broken it -> broken = it.what();
        }
    }

    @Nullable PlannedCommit planned() {
        return planned;
    }

    long asked() {
        return asked;
    }

    long acknowledged() {
        return acknowledged;
    }

    /** Of the last event, if it was acknowledged. */
    @Nullable Long position() {
        return position;
    }

    /** What the log threw that is no answer, if it did. */
    @Nullable String broken() {
        return broken;
    }

    boolean isContradictory() {
        return contradicts || (position != null && conflicting);
    }

    /**
     * A conflict settles it for every attempt: the place is taken for good. So does "not stored":
     * whoever asks once more says so, and is not told it while an attempt before is unknown.
     */
    boolean hasFailed() {
        return position == null && (conflicting || refused);
    }
}
