package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;

/** The cell takes note of the member's own word. */
public record NoteOwnWord(
        @TargetAggregateIdentifier AssessmentId assessment, Whose whose, LocalDate on) {}
