package vn.phutrachho.assignment.assessment.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.Personal;

/** The cell gives the word back, so that the member can put it right. */
public record GiveOwnWordBack(
        @TargetAggregateIdentifier AssessmentId assessment,
        Whose whose,
        Personal reason,
        LocalDate on) {}
