package vn.phutrachho.member.nomination.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent.NomineeErased;
import vn.phutrachho.events.member.NominationStep;

/**
 * One thing that happened on the way of a nomination.
 *
 * @param on when it was so
 * @param recordedAt when it was known
 * @param step the step that was made, or that was taken back; absent for anything else
 * @param member who nominated, or took it back
 * @param unit who decided, if it was the commune's committee; where a file went
 * @param said the reason or what the nominee did, in words
 * @param decision number of the decision on admission, or on the erasure
 * @param ground what ended it
 * @param mistaken whether it was taken back later: it does not count
 */
public record Happening(
        Act act,
        LocalDate on,
        Instant recordedAt,
        @Nullable NominationStep step,
        @Nullable MemberId member,
        @Nullable UnitId unit,
        @Nullable Personal said,
        @Nullable String decision,
        @Nullable NominationEnding ground,
        boolean mistaken) {
    /** What sort of thing. */
    public enum Act {
        NOMINATED,
        SECONDED,
        NOMINATOR_WITHDREW,
        CORRECTED,
        STEP,
        STEP_TAKEN_BACK,
        ERASED
    }

    static Happening by(
            Act act, MemberId member, @Nullable Personal said, LocalDate on, Instant at) {
        return new Happening(act, on, at, null, member, null, said, null, null, false);
    }

    static Happening corrected(Personal reason, LocalDate on, Instant at) {
        return new Happening(Act.CORRECTED, on, at, null, null, null, reason, null, null, false);
    }

    static Happening takenBack(NominationStep step, Personal reason, LocalDate on, Instant at) {
        return new Happening(
                Act.STEP_TAKEN_BACK, on, at, step, null, null, reason, null, null, false);
    }

    static Happening erased(NomineeErased event, Instant at) {
        return new Happening(
                Act.ERASED, event.on(), at, null, null, null, null, event.decision(), null, false);
    }

    static Happening step(NominationStep step, LocalDate on, Instant at) {
        return new Happening(Act.STEP, on, at, step, null, null, null, null, null, false);
    }

    Happening saying(Personal reason) {
        return new Happening(
                act, on, recordedAt, step, member, unit, reason, decision, ground, mistaken);
    }

    Happening at(UnitId committee) {
        return new Happening(
                act, on, recordedAt, step, member, committee, said, decision, ground, mistaken);
    }

    Happening decided(String number) {
        return new Happening(
                act, on, recordedAt, step, member, unit, said, number, ground, mistaken);
    }

    Happening because(NominationEnding why) {
        return new Happening(
                act, on, recordedAt, step, member, unit, said, decision, why, mistaken);
    }

    Happening asMistaken() {
        return new Happening(act, on, recordedAt, step, member, unit, said, decision, ground, true);
    }

    /** Whether it is a step that stands. */
    boolean stands() {
        return step != null && act == Act.STEP && !mistaken;
    }
}
