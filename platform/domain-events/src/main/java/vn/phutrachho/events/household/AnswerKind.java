package vn.phutrachho.events.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an answer says will become of it. */
public enum AnswerKind {
    /** It will be done, by a day. */
    PROMISED,
    /** It is done, or explained: nothing is left to do. */
    DONE,
    /** It will not be done, and why. */
    DECLINED;

    /**
     * What a cell's conclusion says for an answer: one with a day promises something; of one
     * without nobody said which it is.
     */
    public static @Nullable AnswerKind ofConclusion(@Nullable LocalDate doneBy) {
        return doneBy == null ? null : PROMISED;
    }

    /** Whether something is left to do: only then there is a day by which it will be done. */
    public boolean isPromise() {
        return switch (this) {
            case PROMISED -> true;
            case DONE, DECLINED -> false;
        };
    }
}
