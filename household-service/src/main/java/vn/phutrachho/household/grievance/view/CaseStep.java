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
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.Theme;

/**
 * One step on the way of a case.
 *
 * @param on when it was so
 * @param recordedAt when it was known
 * @param unit the unit that acted, if one did
 * @param to the unit it went to, if it went to one
 * @param member the member who acted, if one did
 * @param text what was said
 * @param kind what an answer says will become of it, if it is one and says so
 * @param outside whom outside the Party it was about, if anybody
 * @param ground why somebody was told, if somebody was
 * @param other the case that it was joined to or that was joined to it, if one was
 * @param later the day that was promised or to which the clock stands still, if there is one
 * @param month the month to which it was carried over, if it was
 * @param was what it was said to be about, where that was corrected
 * @param about what it is about since; present likewise
 */
public record CaseStep(
        Act act,
        LocalDate on,
        Instant recordedAt,
        @Nullable UnitId unit,
        @Nullable UnitId to,
        @Nullable MemberId member,
        @Nullable Personal text,
        @Nullable AnswerKind kind,
        @Nullable Addressee outside,
        @Nullable EscalationGround ground,
        @Nullable GrievanceId other,
        @Nullable LocalDate later,
        @Nullable YearMonth month,
        @Nullable Theme was,
        @Nullable Theme about) {
    static Made of(Act act, LocalDate on, Instant at) {
        return new Made(act, on, at);
    }

    /** A step while an event is read: what the event says of it, and nothing else. */
    static final class Made {
        private final Act act;
        private final LocalDate on;
        private final Instant recordedAt;
        private @Nullable UnitId unit;
        private @Nullable UnitId to;
        private @Nullable MemberId member;
        private @Nullable Personal text;
        private @Nullable AnswerKind kind;
        private @Nullable Addressee outside;
        private @Nullable EscalationGround ground;
        private @Nullable GrievanceId other;
        private @Nullable LocalDate later;
        private @Nullable YearMonth month;
        private @Nullable Theme was;
        private @Nullable Theme about;

        private Made(Act act, LocalDate on, Instant recordedAt) {
            this.act = act;
            this.on = on;
            this.recordedAt = recordedAt;
        }

        Made by(UnitId acting) {
            unit = acting;
            return this;
        }

        Made by(MemberId acting) {
            member = acting;
            return this;
        }

        Made to(UnitId going) {
            to = going;
            return this;
        }

        Made saying(@Nullable Personal said) {
            text = said;
            return this;
        }

        Made thatIs(@Nullable AnswerKind one) {
            kind = one;
            return this;
        }

        Made outside(Addressee addressee) {
            outside = addressee;
            return this;
        }

        Made because(EscalationGround why) {
            ground = why;
            return this;
        }

        Made with(GrievanceId another) {
            other = another;
            return this;
        }

        Made until(@Nullable LocalDate day) {
            later = day;
            return this;
        }

        Made about(Theme before, Theme since) {
            was = before;
            about = since;
            return this;
        }

        Made in(YearMonth another) {
            month = another;
            return this;
        }

        CaseStep step() {
            return new CaseStep(
                    act,
                    on,
                    recordedAt,
                    unit,
                    to,
                    member,
                    text,
                    kind,
                    outside,
                    ground,
                    other,
                    later,
                    month,
                    was,
                    about);
        }
    }

    /** What was done. */
    public enum Act {
        REPORTED,
        SETTLED,
        CARRIED_OVER,
        THEME_CORRECTED,
        REFERRED,
        ACCEPTED,
        TRANSFERRED,
        DIRECTED,
        CONCLUSION_NOT_FOLLOWED,
        ENTRUSTED,
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
        WITHDRAWN;

        /** Whether it shows that somebody is at the desk, or brings the case to another. */
        boolean isOfADesk() {
            return switch (this) {
                case SETTLED, CARRIED_OVER, REFERRED, ACCEPTED, TRANSFERRED, DIRECTED -> true;
                case ENTRUSTED, PAUSED, RESUMED, SENT_OUTSIDE, JOINED, ANSWERED, REOPENED -> true;
                case THEME_CORRECTED -> true;
                case REPORTED, CONCLUSION_NOT_FOLLOWED, FACTS_SUPPLIED, PAUSE_OVER -> false;
                case OUTSIDE_ANSWERED, TAKEN_IN, LET_GO, PARTED, KEPT_CONFIDENTIAL -> false;
                case ESCALATED, PROMISE_KEPT, PROMISE_GIVEN_UP, NAME_OPENED -> false;
                case CARRIED_BACK, CONTENT, NOT_CONTENT, CLOSED, WITHDRAWN -> false;
            };
        }
    }
}
