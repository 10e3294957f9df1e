package vn.phutrachho.household.grievance.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.EscalationGround;

/**
 * One step on the way of a case.
 *
 * @param on when it was so
 * @param recordedAt when it was known
 * @param unit the unit that acted, if one did
 * @param to the unit it went to, if it went to one
 * @param member the member who acted, if one did
 * @param text what was said
 * @param outside whom outside the Party it was about, if anybody
 * @param ground why somebody was told, if somebody was
 * @param other the case that it was joined to or that was joined to it, if one was
 * @param later the day that was promised or to which the clock stands still, if there is one
 * @param month the month to which it was carried over, if it was
 */
public record CaseStep(
        Act act,
        LocalDate on,
        Instant recordedAt,
        @Nullable UnitId unit,
        @Nullable UnitId to,
        @Nullable MemberId member,
        @Nullable Personal text,
        @Nullable Addressee outside,
        @Nullable EscalationGround ground,
        @Nullable GrievanceId other,
        @Nullable LocalDate later,
        @Nullable YearMonth month) {
    static CaseStep of(Act act, LocalDate on, Instant at) {
        return new CaseStep(act, on, at, null, null, null, null, null, null, null, null, null);
    }

    CaseStep by(UnitId acting) {
        return new CaseStep(
                act,
                on,
                recordedAt,
                acting,
                to,
                member,
                text,
                outside,
                ground,
                other,
                later,
                month);
    }

    CaseStep by(MemberId acting) {
        return new CaseStep(
                act, on, recordedAt, unit, to, acting, text, outside, ground, other, later, month);
    }

    CaseStep to(UnitId going) {
        return new CaseStep(
                act,
                on,
                recordedAt,
                unit,
                going,
                member,
                text,
                outside,
                ground,
                other,
                later,
                month);
    }

    CaseStep saying(@Nullable Personal said) {
        return new CaseStep(
                act, on, recordedAt, unit, to, member, said, outside, ground, other, later, month);
    }

    CaseStep outside(Addressee addressee) {
        return new CaseStep(
                act,
                on,
                recordedAt,
                unit,
                to,
                member,
                text,
                addressee,
                ground,
                other,
                later,
                month);
    }

    CaseStep because(EscalationGround why) {
        return new CaseStep(
                act, on, recordedAt, unit, to, member, text, outside, why, other, later, month);
    }

    CaseStep with(GrievanceId another) {
        return new CaseStep(
                act,
                on,
                recordedAt,
                unit,
                to,
                member,
                text,
                outside,
                ground,
                another,
                later,
                month);
    }

    CaseStep until(@Nullable LocalDate day) {
        return new CaseStep(
                act, on, recordedAt, unit, to, member, text, outside, ground, other, day, month);
    }

    CaseStep in(YearMonth later) {
        return new CaseStep(
                act,
                on,
                recordedAt,
                unit,
                to,
                member,
                text,
                outside,
                ground,
                other,
                this.later,
                later);
    }

    /** What was done. */
    public enum Act {
        REPORTED,
        SETTLED,
        CARRIED_OVER,
        REFERRED,
        ACCEPTED,
        TRANSFERRED,
        DIRECTED,
        CONCLUSION_NOT_FOLLOWED,
        PAUSED,
        FACTS_SUPPLIED,
        RESUMED,
        PAUSE_OVER,
        SENT_OUTSIDE,
        OUTSIDE_ANSWERED,
        JOINED,
        TAKEN_IN,
        LET_GO,
        PARTED,
        KEPT_CONFIDENTIAL,
        ESCALATED,
        PROMISE_KEPT,
        PROMISE_GIVEN_UP,
        NAME_OPENED,
        ANSWERED,
        CARRIED_BACK,
        CONTENT,
        NOT_CONTENT,
        REOPENED,
        CLOSED,
        WITHDRAWN
    }
}
