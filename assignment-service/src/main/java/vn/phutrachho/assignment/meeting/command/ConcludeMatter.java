package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;

/**
 * The chair concludes a matter (M3.2).
 *
 * @param referredTo the unit that is to take it on, when it is referred up
 */
public record ConcludeMatter(
        @TargetAggregateIdentifier MeetingId meeting,
        MatterId matter,
        Conclusion conclusion,
        Personal text,
        @Nullable MemberId responsible,
        @Nullable LocalDate dueOn,
        @Nullable UnitId referredTo,
        LocalDate on) {}
