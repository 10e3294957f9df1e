package vn.phutrachho.assignment.practice.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PracticeId;

/** The commune recognises what a cell proposed. */
public record RecogniseProposal(@TargetAggregateIdentifier PracticeId practice, LocalDate on) {}
