package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Given;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.assignment.FactCount;

/**
 * The result was written down wrongly, or a meeting gave another.
 *
 * @param given what the meeting gave
 * @param facts what stands on the page now
 */
public record CorrectResult(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Given given,
        List<FactCount> facts,
        Personal reason,
        LocalDate on) {}
