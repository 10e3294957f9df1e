package vn.phutrachho.household.pledge.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.household.PledgeOutcome;

/**
 * One thing that happened to a pledge.
 *
 * @param on when it was so
 * @param recordedAt when it was known
 * @param number of the milestone or the support that it is about; null where it is about neither
 * @param said the reason or what the household said, in words
 * @param day another day that it tells: until when a milestone is due now
 * @param year the target year that it tells, or that of the review
 * @param decision number of the decision on which it rests
 * @param outcome what was struck out
 */
public record Happening(
        Act act,
        LocalDate on,
        Instant recordedAt,
        @Nullable Integer number,
        @Nullable Personal said,
        @Nullable LocalDate day,
        @Nullable Integer year,
        @Nullable String decision,
        @Nullable PledgeOutcome outcome) {
    /** What sort of thing. */
    public enum Act {
        REGISTERED,
        MILESTONE_SET,
        MILESTONE_MOVED,
        MILESTONE_REACHED,
        MILESTONE_GIVEN_UP,
        SUPPORT_GIVEN,
        REACHED,
        NOT_REACHED,
        RENEWED,
        WITHDRAWN,
        ENDED,
        RELAPSED,
        TARGET_YEAR_CORRECTED,
        MILESTONE_STRUCK_OUT,
        MILESTONE_OUTCOME_STRUCK_OUT,
        SUPPORT_STRUCK_OUT,
        OUTCOME_STRUCK_OUT,
        STRUCK_OUT
    }

    static Happening of(Act act, LocalDate on, Instant at) {
        return new Happening(act, on, at, null, null, null, null, null, null);
    }

    Happening saying(Personal words) {
        return new Happening(act, on, recordedAt, number, words, day, year, decision, outcome);
    }

    Happening about(int which) {
        return new Happening(act, on, recordedAt, which, said, day, year, decision, outcome);
    }

    Happening until(LocalDate dueOn) {
        return new Happening(act, on, recordedAt, number, said, dueOn, year, decision, outcome);
    }

    Happening in(int aYear) {
        return new Happening(act, on, recordedAt, number, said, day, aYear, decision, outcome);
    }

    Happening decided(String decisionNumber, int review) {
        return new Happening(
                act, on, recordedAt, number, said, day, review, decisionNumber, outcome);
    }

    Happening undoing(PledgeOutcome what) {
        return new Happening(act, on, recordedAt, number, said, day, year, decision, what);
    }
}
