package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;

/**
 * The chair concludes a matter (M3.2).
 *
 * @param referredTo the unit that is to take it on, when it is referred up
 * @param joinedTo the grievance that goes on for it, when it is joined
 * @param asked whom outside the Party it is put before, when they are asked
 */
public record ConcludeMatter(
        @TargetAggregateIdentifier MeetingId meeting,
        MatterId matter,
        Conclusion conclusion,
        Personal text,
        @Nullable MemberId responsible,
        @Nullable LocalDate dueOn,
        @Nullable UnitId referredTo,
        @Nullable GrievanceId joinedTo,
        @Nullable Addressee asked,
        LocalDate on) {}
