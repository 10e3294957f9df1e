package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;

/** There is no result after all. */
public record WithdrawResult(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Personal reason,
        LocalDate on) {}
