package vn.phutrachho.assignment.meeting.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.Personal;

/** A matter comes onto the agenda and stays there until the chair concludes it. */
public record PutMatterOnAgenda(
        @TargetAggregateIdentifier MeetingId meeting,
        MatterId matter,
        @Nullable GrievanceId grievance,
        @Nullable HouseholdId household,
        Personal text) {}
