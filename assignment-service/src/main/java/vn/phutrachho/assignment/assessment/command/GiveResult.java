package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Given;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.assignment.FactCount;

/**
 * The secretary writes down which level the cell's meeting gave.
 *
 * @param given what the meeting gave
 * @param facts what stands on the page now
 */
public record GiveResult(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Given given,
        List<FactCount> facts,
        LocalDate on) {}
