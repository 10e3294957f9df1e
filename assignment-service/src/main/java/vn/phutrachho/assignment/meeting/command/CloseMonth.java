package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MeetingId;

/** The month is done with. */
public record CloseMonth(@TargetAggregateIdentifier MeetingId meeting, LocalDate on) {}
