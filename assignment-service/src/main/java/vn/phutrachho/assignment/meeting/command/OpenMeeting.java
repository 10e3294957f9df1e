package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.UnitId;

/** The cell meets for a month. */
public record OpenMeeting(
        @TargetAggregateIdentifier MeetingId meeting,
        UnitId cell,
        YearMonth month,
        LocalDate heldOn,
        LocalDate on) {}
