package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;

/**
 * The member says in their own words how they did their duty in the year.
 *
 * @param told whether the secretary writes down what the member told by word of mouth
 */
public record WriteOwnWord(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Personal word,
        boolean told,
        LocalDate on) {}
