package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;

/** The cell remarks on the member's duty. */
public record WriteRemark(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Personal remark,
        LocalDate on) {}
