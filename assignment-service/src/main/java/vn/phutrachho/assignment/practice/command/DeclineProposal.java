package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;

/** The commune does not recognise what a cell proposed. */
public record DeclineProposal(
        @TargetAggregateIdentifier PracticeId practice, String reason, LocalDate on) {}
