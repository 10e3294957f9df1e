package vn.phutrachho.member.directive.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

/**
 * Where a unit stands with a directive on a day (M1.2).
 *
 * @param due last day
 * @param heldOn when its first session was; null while there was none
 * @param sessions how many it held
 * @param reached members who have been at one
 * @param expected members who are to be
 */
public record Standing(
        DirectiveId directive,
        UnitId unit,
        UnitKind kind,
        State state,
        LocalDate due,
        @Nullable LocalDate heldOn,
        int sessions,
        int reached,
        int expected) {

    /** In the order of what is to be looked at first. */
    public enum State {
        /** No session, and the last day is over. */
        OVERDUE,
        /** No session yet; there is time. */
        AHEAD,
        /** The first session was after the last day. */
        LATE,
        /** The first session was in time. */
        DONE,
        /** No session, and none is asked any more: the directive is withdrawn. */
        LAPSED;

        /** Whether the unit still has to hold a session. */
        public boolean owes() {
            return this == OVERDUE || this == AHEAD;
        }
    }

    /**
     * @param known what the unit did; null when nothing
     */
    static Standing of(
            KnownDirective directive,
            UnitId unit,
            UnitKind kind,
            @Nullable KnownDissemination known,
            LocalDate day) {
        LocalDate heldOn = known == null ? null : known.firstHeldOn();
        return new Standing(
                directive.id(),
                unit,
                kind,
                state(directive, heldOn, day),
                directive.details().due(),
                heldOn,
                known == null
                        ? 0
                        : (int)
                                known.sessions().stream()
                                        .filter(KnownDissemination.Session::counts)
                                        .count(),
                known == null ? 0 : known.reached(),
                known == null ? 0 : known.expected());
    }

    private static State state(
            KnownDirective directive, @Nullable LocalDate heldOn, LocalDate day) {
        LocalDate due = directive.details().due();
        if (heldOn != null) {
            return heldOn.isAfter(due) ? State.LATE : State.DONE;
        }
        if (!directive.countsOn(day)) {
            return State.LAPSED;
        }
        return day.isAfter(due) ? State.OVERDUE : State.AHEAD;
    }
}
