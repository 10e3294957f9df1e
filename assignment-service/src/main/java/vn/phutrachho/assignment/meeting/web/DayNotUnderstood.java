package vn.phutrachho.assignment.meeting.web;

import vn.phutrachho.events.Refusal;

/** A day was typed that is no day. */
final class DayNotUnderstood extends Refusal {
    private static final long serialVersionUID = 1L;

    DayNotUnderstood() {
        super(Kind.INVALID, "meeting.day-not-understood", "a day was typed that is no day");
    }
}
